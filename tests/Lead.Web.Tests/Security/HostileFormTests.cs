using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Security;

/// <summary>Every field of every form, found by opening the pages, is sent what no browser would send.</summary>
public sealed class HostileFormTests(StaffedHost host) : IClassFixture<StaffedHost>
{
    public static TheoryData<string> Pages => Matrix.Names(row => !row.IsUnsafe && row.LetIn.Any());

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Form_HostileValueInEachField_IsRefusedOrShownAsText(string name)
    {
        var row = Matrix.Row(name);
        var visitor = await host.NewVisitorAsync(row.LetIn.Last());
        var page = await host.AddressAsync(row.Route, visitor);
        var faults = new List<string>();
        foreach (var form in await visitor.FormsAsync(page))
        {
            foreach (var field in form.Fields.Select(f => f.Key).Distinct())
            {
                foreach (var value in HostilePages.Values)
                {
                    Note(faults, form, $"{field}={Start(value)}", await visitor.SendAsync(form.Action, form.Fields.With(field, value)));
                }
                Note(faults, form, $"{field} missing", await visitor.SendAsync(form.Action, form.Fields.With(field)));
                Note(faults, form, $"{field} 2000 times", await visitor.SendAsync(form.Action, form.Fields.With(field, [.. Enumerable.Repeat("1", 2000)])));
                Note(faults, form, $"{field}[0]..", await visitor.SendAsync(form.Action, form.Fields.With(field).With($"{field}[1]", "1").With($"{field}.Length", "1")));
            }
        }
        var after = await visitor.GetAsync(page);
        if (HostilePages.Fault(after.Status, after.Html) is { } fault)
        {
            faults.Add($"{page} afterwards {fault}");
        }
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    [Fact]
    public async Task Forms_FoundByOpeningPages_AreThose()
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var row in Matrix.Rows.Where(row => !row.IsUnsafe && row.LetIn.Any()))
        {
            var visitor = await host.VisitorAsync(row.LetIn.Last());
            var forms = await visitor.FormsAsync(await host.AddressAsync(row.Route, visitor));
            found.UnionWith(forms.SelectMany(form => form.Fields).Select(field => field.Key));
        }
        Assert.Superset(new HashSet<string> { "Email", "Password", "Name", "Contact", "Title", "Capacity", "KeptUntil", "OfferId", "Note", "offer", "answer", "Date", "Reason", "Outcome" }, found);
    }

    private static void Note(List<string> faults, FoundForm form, string sent, (System.Net.HttpStatusCode Status, string Html) answer)
    {
        if (HostilePages.Fault(answer.Status, answer.Html) is { } fault)
        {
            faults.Add($"{form.Action}, {sent}: {fault}");
        }
    }

    private static string Start(string value) => value[..Math.Min(value.Length, 30)];
}
