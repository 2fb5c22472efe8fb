using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Netralitas.Api.Cases;
using Netralitas.Api.Cases.Statistics;
using Netralitas.Api.Feed;
using Netralitas.Api.Ingest;
using Netralitas.Api.Keys;
using Netralitas.Api.Queries;
using Netralitas.Api.Reviews;
using Netralitas.Contracts;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Codec.Cases;
using Words = Netralitas.Grains.Codec.Wire;

namespace Netralitas.Api.Serialization;

/// <summary>The answers as JSON, and the shapes of what is sent, for who describes them.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AgenciesAnswer))]
[JsonSerializable(typeof(AgencyAnswer))]
[JsonSerializable(typeof(BreachAnswer))]
[JsonSerializable(typeof(BreachRequest))]
[JsonSerializable(typeof(CaseDetail))]
[JsonSerializable(typeof(CaseMoved))]
[JsonSerializable(typeof(CaseStatisticsAnswer))]
[JsonSerializable(typeof(CasesAnswer))]
[JsonSerializable(typeof(CeremonyAnswer))]
[JsonSerializable(typeof(ClassificationAnswer))]
[JsonSerializable(typeof(FeedEvent[]))]
[JsonSerializable(typeof(IngestAnswer))]
[JsonSerializable(typeof(KeyMade))]
[JsonSerializable(typeof(KeyRequest))]
[JsonSerializable(typeof(LimitsAnswer))]
[JsonSerializable(typeof(MergeRequest))]
[JsonSerializable(typeof(MoveRequest))]
[JsonSerializable(typeof(Page<ElectionAnswer>))]
[JsonSerializable(typeof(Page<KeyAnswer>))]
[JsonSerializable(typeof(PersonExportAnswer))]
[JsonSerializable(typeof(PersonExportRequest))]
[JsonSerializable(typeof(ProblemBody))]
[JsonSerializable(typeof(ProofAnswer))]
[JsonSerializable(typeof(ReportersAnswer))]
[JsonSerializable(typeof(ReportersRequest))]
[JsonSerializable(typeof(ReturnRequest))]
[JsonSerializable(typeof(SentEvent[]))]
[JsonSerializable(typeof(SummaryAnswer))]
[JsonSerializable(typeof(TargetRequest))]
[JsonSerializable(typeof(VerifyRequest))]
[JsonSerializable(typeof(ViolationsAnswer))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>For what is written into a stream.</summary>
    public static ApiJson Shared { get; } = new(Apply(new JsonSerializerOptions(JsonSerializerDefaults.Web)));

    /// <summary>Makes the wire's conventions those of the options.</summary>
    public static JsonSerializerOptions Apply(JsonSerializerOptions options)
    {
        // Indonesian and typographic quotes as themselves.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new InstantConverter());
        options.Converters.Add(WordConverter.Of(Words.AgencyKind));
        options.Converters.Add(WordConverter.Of(Words.AgencyStatus));
        options.Converters.Add(WordConverter.Of(Words.Category));
        options.Converters.Add(WordConverter.Of(Words.CeremonyStatus));
        options.Converters.Add(WordConverter.Of(Words.Confidence));
        options.Converters.Add(WordConverter.Of(Words.Evidence));
        options.Converters.Add(WordConverter.Of(Words.Kind));
        options.Converters.Add(WordConverter.Of(Words.Standing));
        options.Converters.Add(WordConverter.Of(WordingWords.Finding));
        options.Converters.Add(WordConverter.Of(WordingWords.Verdict));
        options.Converters.Add(WordConverter.Of(CaseWire.Category));
        options.Converters.Add(WordConverter.Of(CaseWire.Level));
        options.Converters.Add(WordConverter.Of(CaseWire.Origin));
        options.Converters.Add(WordConverter.Of(CaseWire.Rank));
        options.Converters.Add(WordConverter.Of(CaseWire.Status));
        return options;
    }
}
