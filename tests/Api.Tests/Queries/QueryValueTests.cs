using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Queries;

public abstract class QueryValueTests(TestNode node) : NodeTests(node)
{
    [Theory]
    [InlineData("/v1/summary", "?election")]
    [InlineData("/v1/summary?election=", "?election")]
    [InlineData("/v1/summary?election=pilpres-2029", "?election")]
    [InlineData("/v1/agencies", "?election")]
    [InlineData("/v1/agencies/52", "?election")]
    [InlineData("/v1/agencies/52?election=PEMILU-2024", "?election")]
    [InlineData("/v1/live?election=x", "?election")]
    [InlineData("/v1/agencies?election=pemilu-2024&status=selesai", "?status")]
    [InlineData("/v1/agencies?election=pemilu-2024&sort=luas", "?sort")]
    [InlineData("/v1/agencies?election=pemilu-2024&sort=-", "?sort")]
    [InlineData("/v1/agencies?election=pemilu-2024&province=00", "?province")]
    [InlineData("/v1/agencies?election=pemilu-2024&limit=0", "?limit")]
    [InlineData("/v1/agencies?election=pemilu-2024&limit=1001", "?limit")]
    [InlineData("/v1/agencies?election=pemilu-2024&limit=sepuluh", "?limit")]
    [InlineData("/v1/agencies?election=pemilu-2024&cursor=!!", "?cursor")]
    [InlineData("/v1/agencies?election=pemilu-2024&cursor=YWJj", "?cursor")]
    [InlineData("/v1/feed?after=-1", "?after")]
    [InlineData("/v1/feed?after=awal", "?after")]
    [InlineData("/v1/feed?after=99999999999999999999", "?after")]
    [InlineData("/v1/feed?limit=-1", "?limit")]
    [InlineData("/v1/proofs/52?cursor=!!", "?cursor")]
    [InlineData("/v1/proofs/52?cursor=YWJj", "?cursor")]
    public async Task A_value_that_is_none_is_named(string path, string pointer) =>
        (await (await Node.OperatorAsync()).GetAsync(path)).ExpectProblem(400, "query-invalid", pointer);

    [Theory]
    [InlineData("/v1/agencies/99?election=pemilu-2024")]
    [InlineData("/v1/agencies/tual?election=pemilu-2024")]
    [InlineData("/v1/agencies/kl.tidak-ada?election=pemilu-2024")]
    [InlineData("/v1/agencies/52/ceremonies/tidak-ada")]
    [InlineData("/v1/agencies/52/ceremonies/TIDAK")]
    [InlineData("/v1/agencies/99/ceremonies/apel")]
    [InlineData("/v1/proofs/52")]
    [InlineData("/v1/proofs/52/tidak-ada")]
    [InlineData("/v1/proofs/apel%0Apagi")]
    [InlineData("/v1/proofs/52/%F0%9F%98%80")]
    public async Task What_nobody_reported_is_not_found(string path) =>
        (await (await Node.OperatorAsync()).GetAsync(path)).ExpectProblem(404, "not-found");
}
