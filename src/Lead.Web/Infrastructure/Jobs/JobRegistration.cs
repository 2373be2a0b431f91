namespace Lead.Web.Infrastructure.Jobs;

public static class JobRegistration
{
    /// <summary>The one scheduler. A job is registered where it belongs: <c>services.AddScoped&lt;IJob, X&gt;()</c>.</summary>
    public static void AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<JobRun>();
        services.AddScoped<JobStates>();
        services.AddHostedService<Scheduler>();
    }
}
