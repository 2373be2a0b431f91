namespace Lead.Web.Tests.Application;

/// <summary>Tests that turn the clock far: each has a portal of its own.</summary>
public abstract class WithOwnHost : IAsyncLifetime, IAsyncDisposable
{
    protected PortalHost Host { get; } = new();

    public virtual Task InitializeAsync() => Host.InitializeAsync();

    public Task DisposeAsync() => Host.DisposeAsync();

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
