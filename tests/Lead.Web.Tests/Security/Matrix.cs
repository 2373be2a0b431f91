using Lead.Data.Accounts;

namespace Lead.Web.Tests.Security;

/// <summary>One line of the matrix.</summary>
/// <param name="Method"><c>ANY</c> where the endpoint names none.</param>
/// <param name="Route">The route template as the controller writes it.</param>
/// <param name="Cells">What is expected, by who asks.</param>
public sealed record MatrixRow(string Method, string Route, IReadOnlyDictionary<string, string> Cells)
{
    public HttpMethod Verb => Method == "ANY" ? HttpMethod.Get : new HttpMethod(Method);

    public bool IsUnsafe => Verb != HttpMethod.Get;

    public IEnumerable<string> LetIn => Cells.Where(cell => cell.Value == Matrix.Ok).Select(cell => cell.Key);

    public override string ToString() => $"{Method} {Route}";
}

/// <summary>Who may do what: every endpoint of the portal, and what it answers to everybody.</summary>
public static class Matrix
{
    public const string SignedOut = "signed out";
    public const string Ok = "ok";

    // Columns: signed out, then Roles.All: Resident, Animateur, Supervisor, Tutor, Partner, Receiver, Manager, DataProtection, Administrator, SafeguardingLead.
    // ok: let in. in: to sign-in. kept: to sign-in, and what was typed travels along (or the form is read again). A number: that status.
    // Ids are of one's own booking or place on a waiting list, of an offer, of a published run of the tutor's organisation (not trusted to publish), of a call that waits;
    // of a new account, of its sensitive role that waits for a second person, of one's own deputy (a resident has none).
    private const string Table =
        """
        method route                                                     | out   Res  Ani  Sup  Tut  Par  Rec  Man  DaP  Adm  Saf
        GET    /                                                         | ok    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    help                                                      | ok    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    privacy                                                   | ok    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    accessibility                                             | ok    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    style                                                     | ok    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        ANY    /health/live                                              | ok    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        ANY    /health/ready                                             | ok    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        ANY    error/{status:int:range(400,599)}                         | 418   418  418  418  418  418  418  418  418  418  418
        GET    {**path}                                                  | 404   404  404  404  404  404  404  404  404  404  404
        POST   kept                                                      | ok    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    account/sign-in                                           | ok    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   account/sign-in                                           | ok    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   account/sign-out                                          | kept  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   account/sign-out-everywhere                               | kept  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    account/register                                          | ok    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   account/register                                          | ok    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    account/forgot-password                                   | ok    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   account/forgot-password                                   | ok    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    account/link-sent                                         | ok    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    account/choose-password                                   | ok    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   account/choose-password                                   | ok    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    courses                                                   | ok    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    courses/{slug}                                            | ok    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    courses/{slug}/runs/{id:guid}/book                        | in    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   courses/{slug}/runs/{id:guid}/book                        | kept  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    my                                                        | in    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    my/bookings/{id:guid}                                     | in    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    my/bookings/{id:guid}/give-back                           | in    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   my/bookings/{id:guid}/give-back                           | kept  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    courses/new                                               | in    403  403  403  ok   403  403  ok   403  403  403
        POST   courses/new                                               | kept  403  403  403  ok   403  403  ok   403  403  403
        GET    courses/{slug}/edit                                       | in    403  403  403  ok   403  403  ok   403  403  403
        POST   courses/{slug}/edit                                       | kept  403  403  403  ok   403  403  ok   403  403  403
        GET    courses/{slug}/runs                                       | in    403  403  403  ok   403  403  ok   403  403  403
        GET    courses/{slug}/runs/new                                   | in    403  403  403  ok   403  403  ok   403  403  403
        POST   courses/{slug}/runs/new                                   | kept  403  403  403  ok   403  403  ok   403  403  403
        GET    courses/{slug}/runs/{id:guid}                             | in    403  403  403  ok   403  403  ok   403  403  403
        GET    courses/{slug}/runs/{id:guid}/edit                        | in    403  403  403  ok   403  403  ok   403  403  403
        POST   courses/{slug}/runs/{id:guid}/edit                        | kept  403  403  403  ok   403  403  ok   403  403  403
        POST   courses/{slug}/runs/{id:guid}/publish                     | kept  403  403  403  403  403  403  ok   403  403  403
        GET    courses/{slug}/runs/{id:guid}/cancel                      | in    403  403  403  ok   403  403  ok   403  403  403
        POST   courses/{slug}/runs/{id:guid}/cancel                      | kept  403  403  403  ok   403  403  ok   403  403  403
        POST   courses/{slug}/runs/{id:guid}/delete                      | kept  403  403  403  ok   403  403  ok   403  403  403
        GET    courses/{slug}/runs/{runId:guid}/sessions/new             | in    403  403  403  ok   403  403  ok   403  403  403
        POST   courses/{slug}/runs/{runId:guid}/sessions/new             | kept  403  403  403  ok   403  403  ok   403  403  403
        GET    courses/{slug}/runs/{runId:guid}/sessions/{id:guid}/edit  | in    403  403  403  ok   403  403  ok   403  403  403
        POST   courses/{slug}/runs/{runId:guid}/sessions/{id:guid}/edit  | kept  403  403  403  ok   403  403  ok   403  403  403
        GET    courses/{slug}/runs/{runId:guid}/sessions/{id:guid}/cancel | in   403  403  403  ok   403  403  ok   403  403  403
        POST   courses/{slug}/runs/{runId:guid}/sessions/{id:guid}/cancel | kept 403  403  403  ok   403  403  ok   403  403  403
        GET    teach                                                     | in    403  403  403  ok   403  403  403  403  403  403
        GET    caseload                                                  | in    403  ok   ok   403  403  403  403  403  403  403
        GET    reviews                                                   | in    403  403  403  403  ok   403  403  403  403  403
        GET    manage                                                    | in    403  403  403  403  403  403  ok   403  403  403
        GET    admin                                                     | in    403  403  403  403  403  403  403  ok   ok   403
        GET    messages                                                  | in    403  ok   ok   403  403  403  ok   403  403  403
        GET    messages/{id:guid}                                        | in    403  ok   ok   403  403  403  ok   403  403  403
        POST   messages/{id:guid}                                        | kept  403  ok   ok   403  403  403  ok   403  403  403
        GET    admin/users                                               | in    403  403  403  403  403  403  403  403  ok   403
        GET    admin/users/history                                       | in    403  403  403  403  403  403  403  403  ok   403
        GET    admin/users/new                                           | in    403  403  403  403  403  403  403  403  ok   403
        POST   admin/users/new                                           | kept  403  403  403  403  403  403  403  403  ok   403
        GET    admin/users/{id:guid}                                     | in    403  403  403  403  403  403  403  403  ok   403
        GET    admin/users/{id:guid}/grant                               | in    403  403  403  403  403  403  403  403  ok   403
        POST   admin/users/{id:guid}/grant                               | kept  403  403  403  403  403  403  403  403  ok   403
        GET    admin/users/{id:guid}/deputy                              | in    403  403  403  403  403  403  403  403  ok   403
        POST   admin/users/{id:guid}/deputy                              | kept  403  403  403  403  403  403  403  403  ok   403
        GET    admin/users/{id:guid}/grants/{grant:guid}/withdraw        | in    403  403  403  403  403  403  403  403  ok   403
        POST   admin/users/{id:guid}/grants/{grant:guid}/withdraw        | kept  403  403  403  403  403  403  403  403  ok   403
        GET    admin/users/{id:guid}/disable                             | in    403  403  403  403  403  403  403  403  ok   403
        POST   admin/users/{id:guid}/disable                             | kept  403  403  403  403  403  403  403  403  ok   403
        GET    admin/users/{id:guid}/enable                              | in    403  403  403  403  403  403  403  403  ok   403
        POST   admin/users/{id:guid}/enable                              | kept  403  403  403  403  403  403  403  403  ok   403
        GET    admin/users/{id:guid}/organisation                        | in    403  403  403  403  403  403  403  403  ok   403
        POST   admin/users/{id:guid}/organisation                        | kept  403  403  403  403  403  403  403  403  ok   403
        GET    admin/grants                                              | in    403  ok   ok   403  403  403  403  ok   ok   ok
        GET    admin/grants/{id:guid}                                    | in    403  ok   ok   403  403  403  403  ok   ok   ok
        POST   admin/grants/{id:guid}/confirm                            | kept  403  ok   ok   403  403  403  403  ok   ok   ok
        POST   admin/grants/{id:guid}/refuse                             | kept  403  ok   ok   403  403  403  403  ok   ok   ok
        GET    my/duties                                                 | in    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   my/duties                                                 | kept  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   my/duties/{id:guid}/end                                   | kept  404  ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    account/second-factor                                     | ok    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   account/second-factor                                     | ok    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   account/passkey/options                                   | ok    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   account/passkey                                           | ok    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    account/email-change                                      | ok    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   account/email-change                                      | ok    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    account/email-change/said                                 | ok    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    account/prove                                             | in    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   account/prove                                             | kept  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   account/prove/keep                                        | kept  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   account/prove/passkey                                     | kept  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    my/security                                               | in    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    my/security/app                                           | in    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   my/security/app                                           | kept  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    my/security/app/off                                       | in    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   my/security/app/off                                       | kept  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    my/security/codes                                         | in    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   my/security/codes                                         | kept  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    my/security/email                                         | in    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   my/security/email                                         | kept  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   my/security/email/stop                                    | kept  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    my/security/password                                      | in    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   my/security/password                                      | kept  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    my/security/passkeys                                      | in    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   my/security/passkeys                                      | kept  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   my/security/passkeys/options                              | kept  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    my/security/passkeys/{id}                                 | in    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   my/security/passkeys/{id}                                 | kept  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   my/security/passkeys/{id}/remove                          | kept  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    my/waiting/{id:guid}                                      | in    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   my/waiting/{id:guid}/answer                               | kept  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   my/waiting/{id:guid}/leave                                | kept  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    offers/{code:length(40)}                                  | ok    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        POST   offers/{code:length(40)}/answer                           | ok    ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
        GET    courses/{slug}/runs/{runId:guid}/waiting/{id:guid}/offer  | in    403  403  403  ok   403  403  ok   403  403  403
        POST   courses/{slug}/runs/{runId:guid}/waiting/{id:guid}/offer  | kept  403  403  403  ok   403  403  ok   403  403  403
        GET    courses/{slug}/runs/{runId:guid}/waiting/{id:guid}/answer | in    403  ok   ok   ok   403  403  ok   403  403  403
        POST   courses/{slug}/runs/{runId:guid}/waiting/{id:guid}/answer | kept  403  ok   ok   ok   403  403  ok   403  403  403
        """;

    public static IReadOnlyList<string> Everybody { get; } = [SignedOut, .. Roles.All];

    public static IReadOnlyList<MatrixRow> Rows { get; } = [.. Table.Split('\n').Skip(1).Select(Read)];

    public static MatrixRow Row(string name) => Rows.Single(row => row.ToString() == name);

    public static TheoryData<string> Names(Func<MatrixRow, bool> which) => new(Rows.Where(which).Select(row => row.ToString()));

    private static MatrixRow Read(string line)
    {
        var halves = line.Split('|');
        var address = halves[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var cells = halves[1].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (cells.Length != Everybody.Count)
        {
            throw new InvalidOperationException($"'{line}' has {cells.Length} cells, for {Everybody.Count} columns.");
        }
        return new MatrixRow(address[0], address[1].Trim('/') is "" ? "/" : address[1].Trim('/'), Everybody.Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second));
    }
}
