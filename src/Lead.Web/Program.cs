using FluentValidation;
using FluentValidation.AspNetCore;
using Lead.Data;
using Lead.Web.Features.Admin;
using Lead.Web.Features.Courses;
using Lead.Web.Features.Courses.Catalogue;
using Lead.Web.Features.Messages;
using Lead.Web.Infrastructure;
using Lead.Web.Infrastructure.Commands;
using Lead.Web.Infrastructure.Health;
using Lead.Web.Infrastructure.Jobs;
using Lead.Web.Infrastructure.KeptForms;
using Lead.Web.Infrastructure.Languages;
using Lead.Web.Infrastructure.Mail;
using Lead.Web.Infrastructure.Security;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Serilog;

var builder = WebApplication.CreateBuilder(Commands.Options(args));
builder.Host.UseSerilog(Logging.Configure, preserveStaticLogger: true);
builder.WebHost.ConfigureKestrel(Limits.Configure);
if (!builder.Environment.IsDevelopment())
{
    builder.WebHost.UseStaticWebAssets();
}

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddLeadDatabase(builder.Configuration, builder.Environment.ContentRootPath);
builder.AddAccounts();
builder.AddMail();
builder.Services.AddJobs();
builder.Services.AddAuthorizationBuilder().AddCoursePolicies().AddMessagePolicies().AddAdminPolicies().AddLandingPolicies();
builder.Services.AddPages(builder.Environment);
builder.Services.AddFluentValidationAutoValidation(options => options.DisableDataAnnotationsValidation = true);
builder.Services.AddValidatorsFromAssemblyContaining<Program>(includeInternalTypes: true);
builder.Services.AddHttpContextAccessor();
builder.Services.AddTransient<Text>();
builder.Services.AddTransient<When>();
builder.Services.AddScoped<Portal>();
builder.Services.AddScoped<PasswordLinks>();
builder.Services.AddCourses();
builder.Services.AddScoped<AccountNews>();
builder.Services.AddScoped<AccountChanges>();
builder.Services.AddSingleton<KeptForm>();
builder.Services.AddSingleton<Edition>();
builder.Services.AddOutputCache(PublicPages.Configure);
builder.Services.Configure<OutputCacheOptions>(CatalogueCaching.Configure);
builder.Services.AddRateLimiter(Limits.Configure);
builder.Services.AddHealth();

var app = builder.Build();
if (Commands.IsCommand(args))
{
    return await Commands.RunAsync(app, args);
}

app.UseLanguagePrefix();
app.UseLeadSecurityHeaders();
app.UseSerilogRequestLogging(options => Logging.ConfigureRequests(options, app.Services));
app.UseExceptionHandler("/error/500", createScopeForErrors: true);
app.UseStatusCodePagesWithReExecute("/error/{0}");
if (!app.Environment.IsDevelopment())
{
    app.UseHttpsRedirection();
}
app.UseRouting();
app.UseOutputCache();
app.UseResponseCompression();
app.UseRateLimiter();
app.UseReadableForms();
app.UseAuthentication();
app.UseNoStoreWhenSignedIn();
app.UseAuthorization();
app.UseKeptForms();

app.MapStaticAssets().AllowAnonymous();
app.MapHealth();
app.MapControllers().WithStaticAssets();

await PortalStart.PrepareAsync(app);
await app.RunAsync();
return 0;

/// <summary>Named so that the tests can start the portal.</summary>
public sealed partial class Program;
