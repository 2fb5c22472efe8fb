using Netralitas.Domain.Wording;

namespace Netralitas.Domain.Tests.Wording;

public sealed class AgencySlotTests
{
    [Theory]
    [InlineData("di instansi masing-masing", "Kabupaten Jembrana")]
    [InlineData("di Unit kerja Masing-masing", "Kabupaten Jembrana")]
    [InlineData("", "Kabupaten Jembrana")]
    [InlineData("di lingkungan Pemerintah Daerah Kabupaten Luwu Utara", "Kabupaten Luwu Utara")]
    [InlineData("di lingkup Pemkab Luwu Utara", "Kabupaten Luwu Utara")]
    [InlineData("di lingkungan Pemda Luwu Utara", "Kabupaten Luwu Utara")]
    [InlineData("di Dinas Kesehatan", "Kabupaten Luwu Utara")]
    [InlineData("di Dinas Kesehatan Kabupaten Luwu Utara Provinsi Sulawesi Selatan", "Kabupaten Luwu Utara")]
    [InlineData("di Pemerintah Provinsi NTB", "Nusa Tenggara Barat")]
    [InlineData("di Bappedalitbang Prov. Kalteng", "Provinsi Kalimantan Tengah")]
    [InlineData("di Pemerintah Provinsi Daerah Istimewa Yogyakarta", "Daerah Istimewa Yogyakarta")]
    [InlineData("di Pemprov DKI Jakarta", "DKI Jakarta")]
    [InlineData("di Kabupaten Lima Puluh Kota", "Kabupaten Lima Puluh Kota")]
    [InlineData("di Pemerintah Kabupaten Pangkajene dan Kepulauan", "Kabupaten Pangkajene dan Kepulauan")]
    [InlineData("di Kantor Wilayah Kementerian Agama Provinsi Bali", "Kementerian Agama")]
    [InlineData("di Kantor Regional BKN Provinsi Bali", "Badan Kepegawaian Negara")]
    [InlineData("di Dinas Sosial Provinsi Bali", "")]
    public void The_agencys_own_name_may_stand_in_the_slot(string slot, string agencyName) =>
        Assert.Empty(Check(slot, agencyName).Findings);

    [Theory]
    [InlineData("di Dinas Sosial Provinsi Bali", "Kabupaten Jembrana")]
    [InlineData("di lingkungan Pemerintah Kabupaten Luwu Timur", "Kabupaten Luwu Utara")]
    [InlineData("di lingkungan Pemda Luwu Timur", "Kabupaten Luwu Utara")]
    [InlineData("di Pemerintah Kabupaten Bandung", "Kota Bandung")]
    [InlineData("di Pemerintah Kabupaten Bandung Barat", "Kabupaten Bandung")]
    [InlineData("di Pemerintah Kabupaten Badung", "Kabupaten Bandung")]
    [InlineData("di Kabupaten Maluku Tenggara", "Maluku")]
    [InlineData("di lingkungan Kementerian Agama", "Kementerian Keuangan")]
    public void Another_agencys_name_is_reported_and_weighs_as_substantive(string slot, string agencyName)
    {
        var result = Check(slot, agencyName);

        Assert.Equal(WordingVerdict.Substantive, result.Verdict);
        Assert.Equal([new WordingFinding(1, WordingFindingKind.OtherAgency, null, agencyName, slot)], result.Findings);
    }

    private static WordingResult Check(string slot, string agencyName) =>
        Wordings.CheckIkrar(
            1,
            Wordings.Ikrar[0].Replace("di instansi masing-masing", slot, StringComparison.Ordinal),
            agencyName
        );
}
