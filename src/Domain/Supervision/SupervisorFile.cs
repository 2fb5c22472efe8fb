using Netralitas.Domain.Facts;
using Netralitas.Domain.Identifiers;

namespace Netralitas.Domain.Supervision;

/// <summary>Reads <c>data/supervisors.json</c>.</summary>
internal static class SupervisorFile
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="FormatException">It breaks a rule; the message names line and field.</exception>
    public static (IReadOnlyList<Supervisor> Supervisors, IReadOnlyList<RecommendingPeriod> Recommending) Read(
        ReadOnlySpan<byte> json
    )
    {
        var root = FactNode.Parse(json);
        List<Supervisor> supervisors = [.. root.Get("supervisors").Items("id").Select(ReadSupervisor)];
        var recommenders = supervisors.ToDictionary(
            supervisor => supervisor.Id,
            supervisor => supervisor.Roles.HasFlag(SupervisorRoles.Recommender)
        );
        return (supervisors, ReadPeriods(root.Get("recommending").Items(), recommenders));
    }

    private static Supervisor ReadSupervisor(FactNode item)
    {
        var (id, validity) = (item.Get("id"), Validity.Read(item));
        return AgencyId.TryParse(id.Text(), out var agency) && agency.IsCentral
            ? new Supervisor(
                agency,
                item.Get("name").Bilingual(),
                ReadRoles(item.Get("roles")),
                validity.From,
                validity.To,
                item.Source()
            )
            : throw id.Fault($"'{id.Text()}' is not a central agency: expected kl.<slug>");
    }

    private static SupervisorRoles ReadRoles(FactNode list)
    {
        var roles = SupervisorRoles.None;
        foreach (var item in list.Items())
        {
            var role = item.Text() switch
            {
                "taskForce" => SupervisorRoles.TaskForce,
                "assessor" => SupervisorRoles.Assessor,
                "recommender" => SupervisorRoles.Recommender,
                "blocker" => SupervisorRoles.Blocker,
                var other => throw item.Fault($"'{other}' is none of taskForce, assessor, recommender, blocker"),
            };
            roles = roles.HasFlag(role) ? throw item.Fault($"'{item.Text()}' stands there twice") : roles | role;
        }

        return roles;
    }

    private static List<RecommendingPeriod> ReadPeriods(
        IReadOnlyList<FactNode> items,
        Dictionary<AgencyId, bool> recommenders
    )
    {
        var periods = new List<RecommendingPeriod>();
        for (var i = 0; i < items.Count; i++)
        {
            var from = items[i].Get("from").Day();
            var to = ReadEnd(items[i], from, isLast: i == items.Count - 1);
            if (periods is [.., { To: { } before }] && from != before.AddDays(1))
            {
                throw items[i].Get("from").Fault($"{from:yyyy-MM-dd} does not follow on {before:yyyy-MM-dd}");
            }

            var body = ReadBody(items[i].Find("body"), recommenders);
            periods.Add(new RecommendingPeriod(from, to, body, items[i].Get("note").Bilingual(), items[i].Source()));
        }

        return periods;
    }

    private static DateOnly? ReadEnd(FactNode item, DateOnly from, bool isLast)
    {
        if (isLast)
        {
            return item.Find("to") is { } end ? throw end.Fault("must be left out of the last period") : null;
        }

        var to = item.Get("to").Day();
        return to < from ? throw item.Get("to").Fault($"{to:yyyy-MM-dd} lies before {from:yyyy-MM-dd}") : to;
    }

    private static AgencyId? ReadBody(FactNode? body, Dictionary<AgencyId, bool> recommenders)
    {
        if (body is not { } node)
        {
            return null;
        }

        if (!AgencyId.TryParse(node.Text(), out var id) || !recommenders.TryGetValue(id, out var recommends))
        {
            throw node.Fault($"there is no supervisor '{node.Text()}'");
        }

        return recommends ? id : throw node.Fault($"'{id}' has not the role recommender");
    }
}
