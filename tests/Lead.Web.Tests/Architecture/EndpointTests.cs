using Lead.Web.Tests.Application;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Lead.Web.Tests.Architecture;

/// <summary>Walks the endpoints, so that a new action cannot be forgotten.</summary>
public sealed class EndpointTests(PortalHost host) : IClassFixture<PortalHost>
{
    /// <summary>Do nothing with what they receive, so they need no token.</summary>
    private static readonly string[] WithoutToken = ["Errors.Index", "Kept.Index"];

    /// <summary>What somebody may send without being signed in.</summary>
    private static readonly string[] Anonymous =
        ["Account.ChoosePassword", "Account.ForgotPassword", "Account.Register", "EmailLink.Index", "Errors.Index", "Kept.Index", "Offers.Answer",
            "PasskeySignIn.Index", "PasskeySignIn.Options", "SecondStep.Index", "SignIn.Index"];

    private static readonly string[] Safe = ["GET", "HEAD", "OPTIONS"];

    [Fact]
    public void UnsafeAction_WithoutAntiforgery_IsOneOfTheListed()
    {
        var actions = UnsafeActions();
        Assert.All(actions, action => Assert.Contains(Action(action).FilterDescriptors, filter => filter.Filter is AutoValidateAntiforgeryTokenAttribute));
        var without = actions.Where(action => Action(action).FilterDescriptors.Any(filter => filter.Filter is IgnoreAntiforgeryTokenAttribute));
        Assert.Equal(WithoutToken, Names(without));
    }

    [Fact]
    public void UnsafeAction_ForAnybody_IsOneOfTheListed() =>
        Assert.Equal(Anonymous, Names(UnsafeActions().Where(action => action.Metadata.GetMetadata<IAllowAnonymous>() is not null)));

    [Fact]
    public void Endpoint_ThatIsNoAction_OnlyReads()
    {
        var others = Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is null).ToList();
        Assert.NotEmpty(others);
        Assert.Empty(others.Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Except(Safe).Any() == true).Select(endpoint => endpoint.DisplayName));
    }

    [Fact]
    public async Task Fallback_NothingSaid_AsksForASignIn()
    {
        var policy = host.Services.GetRequiredService<IOptions<AuthorizationOptions>>().Value.FallbackPolicy;
        Assert.NotNull(policy);
        var nobody = new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity());
        await using var scope = host.Services.CreateAsyncScope();
        Assert.False((await scope.ServiceProvider.GetRequiredService<IAuthorizationService>().AuthorizeAsync(nobody, policy)).Succeeded);
    }

    [Fact]
    public async Task Policy_NamedOnAnAction_IsKnown()
    {
        var policies = host.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        var names = Endpoints().SelectMany(endpoint => endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>())
            .Select(data => data.Policy).OfType<string>().Distinct().ToList();
        Assert.NotEmpty(names);
        foreach (var name in names)
        {
            Assert.True(await policies.GetPolicyAsync(name) is not null, $"There is no policy {name}.");
        }
    }

    /// <summary>An action without a method answers every method.</summary>
    private static bool IsUnsafe(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { HttpMethods.Count: > 0 } methods || methods.HttpMethods.Except(Safe).Any();

    private static ControllerActionDescriptor Action(Endpoint endpoint) => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()!;

    private static IEnumerable<string> Names(IEnumerable<Endpoint> actions) =>
        actions.Select(Action).Select(action => $"{action.ControllerName}.{action.ActionName}").Distinct().Order(StringComparer.Ordinal);

    private IReadOnlyList<Endpoint> Endpoints() => host.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    private List<Endpoint> UnsafeActions()
    {
        var actions = Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null && IsUnsafe(endpoint)).ToList();
        Assert.True(actions.Count > 10);
        return actions;
    }
}
