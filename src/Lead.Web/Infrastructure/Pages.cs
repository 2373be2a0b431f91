using System.Text.Encodings.Web;
using System.Text.Unicode;
using Lead.Web.Infrastructure.KeptForms;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;

namespace Lead.Web.Infrastructure;

internal static class Pages
{
    /// <summary>Controllers with views in feature folders: whoever reads these lines knows the layout.</summary>
    public static void AddPages(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddControllersWithViews(options =>
        {
            options.Filters.Add(new StaffSecondFactor());
            options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            options.Filters.Add<ShowKeptForms.Filter>();
            options.Filters.Add<ShowKeptForms.StaleTokenFilter>();
            // What stands in the address wins over a form field of the same name.
            var route = options.ValueProviderFactories.OfType<RouteValueProviderFactory>().Single();
            options.ValueProviderFactories.Remove(route);
            options.ValueProviderFactories.Insert(0, route);
            options.ModelMetadataDetailsProviders.Add(new PlainBindingMessages());
            PlainBindingMessages.Configure(options.ModelBindingMessageProvider);
        }).AddCookieTempDataProvider(options => options.Cookie.Lead("lead-notice", environment));
        services.Configure<RazorViewEngineOptions>(options =>
        {
            options.ViewLocationFormats.Clear();
            options.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
            options.ViewLocationFormats.Add("/Features/Courses/{1}/{0}.cshtml");
            options.ViewLocationFormats.Add("/Features/Admin/{1}/{0}.cshtml");
            options.ViewLocationFormats.Add("/Features/Account/{1}/{0}.cshtml");
            options.ViewLocationFormats.Add("/Features/Courses/WaitingList/{0}.cshtml");
            options.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
        });
        // Letters of every script stand as themselves: an Urdu page in entities weighs six times as much.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        // Safe over HTTPS here: the only secrets in a page are antiforgery tokens, and each is encrypted anew.
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Lead("lead-form", environment);
            options.SuppressXFrameOptionsHeader = true;
        });
    }
}
