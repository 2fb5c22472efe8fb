using Netralitas.Domain.Rules;

namespace Netralitas.Api.Ingest;

/// <summary>What can be wrong with an event before its data is looked at.</summary>
internal static class EventRules
{
    public static Rejection NotAnObject { get; } =
        Rejection.Of(
            "event-not-object",
            "",
            "Setiap peristiwa harus berupa objek JSON.",
            "Every event must be a JSON object."
        );

    public static Rejection BrokenLine { get; } =
        Rejection.Of("json-invalid", "", "Baris ini bukan JSON yang utuh.", "This line is not intact JSON.");

    public static Rejection NotUnicode { get; } =
        Rejection.Of(
            "text-not-unicode",
            "",
            "Peristiwa memuat karakter Unicode yang tidak lengkap.",
            "The event holds an incomplete Unicode character."
        );

    public static Rejection SpecVersion { get; } =
        Rejection.Of(
            "specversion-unsupported",
            "/specversion",
            "'specversion' harus \"1.0\".",
            "'specversion' must be \"1.0\"."
        );

    public static Rejection Time { get; } =
        Rejection.Of(
            "time-invalid",
            "/time",
            "'time' harus waktu RFC 3339 dengan selisih.",
            "'time' must be an RFC 3339 time with its offset."
        );

    public static Rejection ContentType { get; } =
        Rejection.Of(
            "datacontenttype-unsupported",
            "/datacontenttype",
            "'data' harus application/json.",
            "'data' must be application/json."
        );

    public static Rejection Base64 { get; } =
        Rejection.Of(
            "data-base64-unsupported",
            "/data_base64",
            "'data_base64' tidak didukung; kirim 'data' sebagai JSON.",
            "'data_base64' is not supported; send 'data' as JSON."
        );

    public static Rejection Source { get; } =
        Rejection.Of(
            "source-foreign",
            "/source",
            "'source' harus menyebut instansi pemilik kunci, misalnya 81.72 atau 81.72/simpeg.",
            "'source' must name the agency the key belongs to, such as 81.72 or 81.72/simpeg."
        );

    public static Rejection SubjectForeign { get; } =
        Rejection.Of(
            "subject-foreign",
            "/subject",
            "'subject' bukan milik instansi pengirim.",
            "The 'subject' is not the sending agency's."
        );

    public static Rejection CeremonySubject { get; } =
        Rejection.Of(
            "subject-invalid",
            "/subject",
            "'subject' harus berupa apel: <instansi>/<nama>, huruf kecil, angka, titik, garis.",
            "'subject' must be a ceremony: <agency>/<slug>, of lower-case letters, digits, dots and dashes."
        );

    public static Rejection CaseSubject { get; } =
        Rejection.Of(
            "subject-invalid",
            "/subject",
            "'subject' harus nomor perkara: <pendaftar>/<nomor>, huruf kecil, angka, titik, garis.",
            "'subject' must be a case: <registrar>/<slug>, of lower-case letters, digits, dots and dashes."
        );

    public static Rejection AgencySubject { get; } =
        Rejection.Of(
            "subject-invalid",
            "/subject",
            "'subject' harus kode instansi pengirim.",
            "'subject' must be the sending agency's id."
        );

    public static Rejection TypeUnknown { get; } =
        Rejection.Of(
            "type-unknown",
            "/type",
            "Jenis peristiwa ini tidak dikenal; lihat daftar pada dokumentasi.",
            "This type of event is not known; see the list in the documentation."
        );

    public static Rejection Missing(string name) =>
        Rejection.Of("attribute-missing", $"/{name}", $"'{name}' wajib diisi.", $"'{name}' is required.");

    public static Rejection NotText(string name) =>
        Rejection.Of("attribute-invalid", $"/{name}", $"'{name}' harus berupa teks.", $"'{name}' must be a text.");

    public static Rejection TooLong(string name, int lengthMax) =>
        Rejection.Of(
            "attribute-too-long",
            $"/{name}",
            $"'{name}' paling banyak {lengthMax} bita.",
            $"'{name}' may have at most {lengthMax} bytes."
        );

    public static Rejection Repeated(string name) =>
        Rejection.Of(
            "member-repeated",
            $"/{name}",
            $"'{name}' disebut lebih dari sekali.",
            $"'{name}' is given more than once."
        );

    public static Rejection TooLarge(string name, int bytesMax) =>
        Rejection.Of(
            "event-too-large",
            "",
            $"Peristiwa melebihi batas {bytesMax} bita ({name}).",
            $"The event exceeds the limit of {bytesMax} bytes ({name})."
        );

    public static Rejection RollTooLong(int personsMax) =>
        Rejection.Of(
            "roll-too-long",
            "/data/persons",
            $"Daftar memuat lebih dari {personsMax} orang; bagi menjadi beberapa peristiwa.",
            $"The list has more than {personsMax} persons; split it into several events."
        );
}
