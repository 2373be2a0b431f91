using System.Net;
using System.Security.Cryptography;
using Lead.Web.Tests.Application;

namespace Lead.Web.Tests.Processes;

/// <summary>What somebody was told about a place.</summary>
/// <param name="GaveBack">What was asked for and never answered leaves it open (null).</param>
internal sealed record Place(TestRun Run, Guid BookingId, bool? GaveBack);

/// <summary>Somebody who books places and gives them back, remembers every answer, and stays signed in whatever becomes of the portal.</summary>
internal sealed class Resident(string email, Guid accountId) : IDisposable
{
    private readonly SocketsHttpHandler _browser = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
    private readonly Dictionary<Guid, Place> _places = [];
    private HttpClient? _client;

    public Guid AccountId => accountId;

    /// <summary>Every booking that was answered "booked", with what is known of it since.</summary>
    public IReadOnlyCollection<Place> Places => _places.Values;

    public int Answers { get; private set; }

    /// <summary>Opens the portal, which has another port after each start.</summary>
    public Visitor Visit(Uri address)
    {
        _client?.Dispose();
        _client = new HttpClient(_browser, disposeHandler: false) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        return new Visitor(_client);
    }

    public async Task SignInAsync(Uri address) =>
        Assert.Equal(HttpStatusCode.Redirect, (await Visit(address).SubmitAsync("/account/sign-in", new { Email = email, Accounts.Password })).Status);

    /// <summary>Books and gives back until the portal is gone, or until told to stop.</summary>
    public async Task LiveAsync(Uri address, IReadOnlyList<TestRun> runs, CancellationToken cancellationToken = default)
    {
        var visitor = Visit(address);
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                var run = runs[RandomNumberGenerator.GetInt32(runs.Count)];
                if (_places.Values.FirstOrDefault(place => place.Run == run && place.GaveBack == false) is { } mine)
                {
                    await GiveBackAsync(visitor, mine);
                }
                else
                {
                    await BookAsync(visitor, run);
                }
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or TaskCanceledException)
        {
            // The portal is gone. What was under way stays open.
        }
    }

    public async Task<Guid> BookAsync(Visitor visitor, TestRun run)
    {
        var answer = await visitor.SubmitAsync(run.BookPage, Fields());
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var id = Guid.Parse(answer.Location!.Split('/')[^1]);
        // One that was given back without an answer may be there still: booking again is answered with it.
        _places[id] = new Place(run, id, GaveBack: false);
        Answers++;
        return id;
    }

    public void Dispose()
    {
        _client?.Dispose();
        _browser.Dispose();
    }

    private async Task GiveBackAsync(Visitor visitor, Place place)
    {
        var page = await visitor.GetAsync($"/my/bookings/{place.BookingId}/give-back");
        _places[place.BookingId] = place with { GaveBack = null };
        var answer = await visitor.SubmitAsync(page, $"/my/bookings/{place.BookingId}/give-back");
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        _places[place.BookingId] = place with { GaveBack = true };
        Answers++;
    }

    /// <summary>Every other one hears by mail, so that the outbox is emptied meanwhile.</summary>
    private Dictionary<string, string> Fields()
    {
        var fields = accountId.ToByteArray()[0] % 2 == 0
            ? BookingSteps.Fields()
            : BookingSteps.Fields(Domain.People.ContactWay.Email, email);
        fields["step"] = "confirm";
        return fields;
    }
}
