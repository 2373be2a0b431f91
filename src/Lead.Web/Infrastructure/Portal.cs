using Lead.Web.Infrastructure.Languages;

namespace Lead.Web.Infrastructure;

/// <summary>Where the portal is on the internet: mail must not trust the host name of a request.</summary>
public sealed class Portal(IConfiguration configuration, IHostEnvironment environment, IHttpContextAccessor http)
{
    public const string Phone = "0808 157 0100";
    public const string AddressKey = "Portal:Address";

    /// <summary>An absolute address in a person's language.</summary>
    public Uri Link(string language, string path) => new(Address + LanguagePrefix.Of(language) + path);

    private string Address => configuration[AddressKey]?.TrimEnd('/')
        ?? (environment.IsProduction()
            ? throw new InvalidOperationException($"Set {AddressKey} to the portal's public address.")
            : http.HttpContext?.Request is { } request ? $"{request.Scheme}://{request.Host}"
            : configuration["urls"]?.Split(';')[0] ?? "http://localhost");
}
