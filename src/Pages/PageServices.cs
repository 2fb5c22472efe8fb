using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Netralitas.Identity.Problems;
using Netralitas.Pages.Agencies;
using Netralitas.Pages.Cases;
using Netralitas.Pages.Filters;
using Netralitas.Pages.Nation;
using Netralitas.Pages.Parts.Export;
using Netralitas.Pages.Parts.Frame;
using Netralitas.Pages.Parts.Live;
using Netralitas.Pages.Public;
using Netralitas.Pages.Reminding;
using Netralitas.Pages.Rolls;
using Netralitas.Pages.Verification;

namespace Netralitas.Pages;

/// <summary>What the pages need of the host.</summary>
public static class PageServices
{
    /// <summary>Adds it.</summary>
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddScoped<PageScope>();
        services.AddSingleton<IProblemPage, ProblemPageWriter>();
        services.AddForms();
        services.AddCompression();
        services.AddLive();
        services.AddNation();
        services.AddAgencies();
        services.AddRolls();
        services.AddVerification();
        services.AddReminding();
        services.AddCases();
        services.AddFilters();
        services.AddExports();
        services.AddPublic();
    }

    private static void AddForms(this IServiceCollection services) =>
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "netralitas-form";
            // As the session's: one that comes back from the provider's pages keeps the forms of its other windows good.
            forms.Cookie.SameSite = SameSiteMode.Lax;
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });

    private static void AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(compression =>
        {
            // Safe over TLS: what a page holds of secrets, the form's token, is masked anew in each answer.
            compression.EnableForHttps = true;
            compression.MimeTypes = ["text/html"];
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }
}
