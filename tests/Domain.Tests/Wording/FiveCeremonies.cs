using Netralitas.Domain.Wording;

namespace Netralitas.Domain.Tests.Wording;

/// <summary>The wordings of five real ceremonies, as recited.</summary>
internal static class FiveCeremonies
{
    private const string CanonicalSecond =
        "Menghindari konflik kepentingan, tidak melakukan praktik-praktik intimidasi dan ancaman kepada Pegawai ASN dan "
        + "seluruh elemen masyarakat serta tidak memihak kepada pasangan calon tertentu";

    private const string CanonicalFourth = "Menolak politik uang dan segala jenis pemberian dalam bentuk apapun";

    public static WordingText NusaTenggaraBarat { get; } =
        Recited(
            "menjaga dan menegakkan prinsip netralitas pegawai ASN di instansi masing-masing dalam melaksanakan fungsi "
                + "pelayanan publik baik sebelum selama maupun sesudah pelaksaan pemilu dan pemilihan tahun 2024",
            "menghindari konflik kepentingan tidak melakukan praktik- praktik intimidasi dan ancaman kepada pegawai ASN dan "
                + "seluruh elemen masyarakat serta tidak memihak kepada pasangan calon tertentu",
            "menggunakan media sosial secara bijak dan tidak menyebarkan ujian kebencian serta berita bohong",
            CanonicalFourth
        );

    public static WordingText Tual { get; } =
        Recited(
            "Menjaga dan menegakkan prinsip netralitas pegawai ASN di Unit kerja Masing-masing dalam melaksanakan fungsi "
                + "pelayanan public baik sebelum, selama, maupun sesudah pelaksanaan pemilu dan pemilihan tahun 2024",
            CanonicalSecond,
            "Menggunakan media sosial secara bijak dan tidak menyebabkan ujaran kebencian serta berita bohong",
            CanonicalFourth
        );

    public static WordingText PulangPisau { get; } =
        Recited(
            "menjaga dan menegakan prinsip netralitas pegawai ASN dalam melaksanakan fungsi pelayanan publik baik sebelum selama "
                + "maupun sesudah pelaksanaan pemilihan kepala daerah tahun 2024",
            CanonicalSecond,
            "menggunakan media sosial secara bijak tidak dipergunakan untuk kepentingan pasangan calon tertentu, tidak "
                + "menyebarkan ujaran kebencian serta berita bohong",
            CanonicalFourth
        );

    public static WordingText LuwuUtara { get; } =
        Recited(
            "Menjaga dan menegakkan prinsip netralitas ASN di lingkungan Pemerintah Daerah Kabupaten Luwu Utara dalam "
                + "melaksanakan fungsi pelayanan publik, baik sebelum, selama, maupun sesudah pelaksanaan pemilu dan pemilihan 2024",
            "Menghindari konflik kepentingan, tidak melakukan praktik-praktik intimidasi dan ancaman kepada pegawai dan "
                + "seluruh elemen masyarakat serta tidak memihak kepada calon tertentu",
            "Menggunakan media sosial secara bijak, tidak dipergunakan untuk kepentingan calon tertentu, tidak menyebarkan "
                + "ujaran kebencian dan berita bohong",
            CanonicalFourth
        );

    public static WordingText Jembrana { get; } =
        Recited(
            "menjaga serta menegakkan prinsip netralitas ASN dan Non ASN di Dinas Pemberdayaan Masyarakat, Desa, Kependudukan "
                + "dan Pencatatan Sipil Provinsi Bali dalam melaksanakan fungsi pelayanan publik sebelum dan sesudah "
                + "pelaksanaan Pilkada 2024",
            "menghindari konflik kepentingan, tidak melakukan praktik-praktik intimidasi dan ancaman kepada pangan calon tertentu",
            "Menggunakan media sosial secara bijak, tidak dipergunakan untuk kepentingan pasangan calon tertentu, tidak "
                + "menyebarkan ujaran kebencian serta berita hoak",
            "menolak politik uang dan segala jenis pemberitaan dalam bentuk apapun"
        );

    private static WordingText Recited(params string[] points) => new(null, points, null, null);
}
