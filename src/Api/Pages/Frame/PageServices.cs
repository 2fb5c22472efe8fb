using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Netralitas.Api.Pages.Cases;
using Netralitas.Api.Pages.Filters;
using Netralitas.Api.Pages.Reminding;
using Netralitas.Api.Pages.Verification;

namespace Netralitas.Api.Pages.Frame;

/// <summary>What the pages need of the host.</summary>
public static class PageServices
{
    /// <summary>Adds it.</summary>
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddScoped<PageScope>();
        services.AddVerification();
        services.AddReminders();
        services.AddCasePages();
        services.AddScoped<FilterHandlers>();
        services.AddAntiforgery();
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
