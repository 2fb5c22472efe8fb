using Netralitas.Api.Ingest;
using Netralitas.Api.Live;
using Netralitas.Api.OpenApi;
using Netralitas.Api.Queries;
using Netralitas.Api.Serialization;
using Netralitas.Contracts;
using Netralitas.Grains.Ingest;

namespace Netralitas.Api;

/// <summary>What the API needs beyond what it reads and whom it asks.</summary>
public static class ApiServices
{
    /// <summary>Adds it.</summary>
    public static void AddApi(this IServiceCollection services)
    {
        services.AddSingleton<IngestLimits>();
        services.AddSingleton<IngestGate>();
        services.AddSingleton<IngestMeter>();
        services.AddSingleton<IngestEndpoint>();
        services.AddSingleton<IEventIntake, EventIntake>();
        services.AddSingleton<CeremonyView>();
        services.AddSingleton<LiveHub>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveHub>());
        services.ConfigureHttpJsonOptions(http =>
        {
            ApiJson.Apply(http.SerializerOptions);
            http.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
        });
        services.AddOpenApi(
            "v1",
            options =>
                options
                    .AddDocumentTransformer<DocumentText>()
                    .AddOperationTransformer<OperationText>()
                    .AddSchemaTransformer<WireSchemas>()
        );
    }
}
