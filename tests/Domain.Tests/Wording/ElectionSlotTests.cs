namespace Netralitas.Domain.Tests.Wording;

public sealed class ElectionSlotTests
{
    [Theory]
    [InlineData("Pilkada 2024")]
    [InlineData("pemilu dan pemilihan 2024")]
    [InlineData("pemilihan kepala daerah tahun 2024")]
    [InlineData(
        "Pemilihan Umum serta Pemilihan Gubernur dan Wakil Gubernur, Bupati dan Wakil Bupati serentak Tahun 2024"
    )]
    public void An_election_may_be_named_in_any_of_its_names(string name) =>
        Assert.Empty(
            Wordings
                .CheckIkrar(
                    1,
                    Wordings.Ikrar[0].Replace("Pemilu dan Pemilihan Tahun 2024", name, StringComparison.Ordinal)
                )
                .Findings
        );
}
