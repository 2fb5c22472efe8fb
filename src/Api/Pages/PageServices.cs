using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Netralitas.Api.Pages.Agencies;
using Netralitas.Api.Pages.Cases;
using Netralitas.Api.Pages.Export;
using Netralitas.Api.Pages.Filters;
using Netralitas.Api.Pages.Frame;
using Netralitas.Api.Pages.Live;
using Netralitas.Api.Pages.Nation;
using Netralitas.Api.Pages.Public;
using Netralitas.Api.Pages.Reminding;
using Netralitas.Api.Pages.Rolls;
using Netralitas.Api.Pages.Verification;
using Netralitas.Identity.Problems;

namespace Netralitas.Api.Pages;

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
