using Microsoft.AspNetCore.WebUtilities;
using Netralitas.Domain.Rules;
using Netralitas.Identity.Filters;
using Netralitas.Identity.Problems;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Filters;

/// <summary><c>/filters</c>: the reader's own views of lists: kept, opened, deleted.</summary>
/// <param name="page">Whose they are.</param>
/// <param name="store">Where they are kept.</param>
internal sealed class FiltersPageHandler(PageScope page, ISavedFilterStore store)
{
    public async Task<IResult> ListAsync() => await ShowAsync(fault: null);

    public async Task<IResult> SaveAsync()
    {
        var form = await PageForm.ReadAsync(page.Http);
        if (FilterList.Find(form.Optional("path")) is not { } list || !page.May(list.Needs))
        {
            return new ProblemResult(CommonProblems.NotFound);
        }

        var name = form.Required("name", ISavedFilterStore.NameMax);
        var query = FilterList.QueryOf(QueryHelpers.ParseQuery(form.Optional("query", ISavedFilterStore.QueryMax)));
        var fault =
            form.Fault
            ?? TextRules.Refuse(name, ISavedFilterStore.NameMax, "/name")
            ?? TextRules.Refuse(query, ISavedFilterStore.QueryMax, "/query");
        if (fault is null)
        {
            var kept = new SavedFilter(page.Caller!.KeyId, list.Path, name, query, page.Now);
            if (await store.SaveAsync(kept, page.Http.RequestAborted))
            {
                return PageResult.SeeOther(list.Path + query.TrimEnd('?'), "saved");
            }

            fault = Rejection.Of(
                "filters-too-many",
                "/name",
                $"Paling banyak {ISavedFilterStore.CountMax} saringan; hapus salah satu lebih dahulu.",
                $"At most {ISavedFilterStore.CountMax} filters; delete one first."
            );
        }

        return await ShowAsync(fault);
    }

    public async Task<IResult> DeleteAsync()
    {
        var form = await PageForm.ReadAsync(page.Http);
        var (path, name) = (form.Required("path"), form.Required("name", ISavedFilterStore.NameMax));
        if (form.Fault is not null)
        {
            return await ShowAsync(form.Fault);
        }

        // Gone is gone, also if another window was first.
        await store.DeleteAsync(page.Caller!.KeyId, path, name, page.Http.RequestAborted);
        return PageResult.SeeOther(page.Link("/filters"), "filter-deleted");
    }

    private async Task<IResult> ShowAsync(Rejection? fault) =>
        PageResult.Of<FiltersPage, FiltersModel>(
            new FiltersModel(await store.ListAsync(page.Caller!.KeyId, page.Http.RequestAborted), fault),
            fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
}

/// <summary>What the page of saved filters shows.</summary>
/// <param name="Filters">The reader's own.</param>
/// <param name="Fault">Why one could not be saved; null if none failed.</param>
public sealed record FiltersModel(IReadOnlyList<SavedFilter> Filters, Rejection? Fault);
