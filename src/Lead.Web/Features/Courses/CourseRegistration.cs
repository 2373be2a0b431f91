using Lead.Web.Features.Courses.Bookings;
using Lead.Web.Features.Courses.Catalogue;
using Lead.Web.Features.Courses.WaitingList;
using Lead.Web.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Lead.Web.Features.Courses;

internal static class CourseRegistration
{
    public static void AddCourses(this IServiceCollection services)
    {
        services.AddScoped<RunNews>();
        services.AddScoped<RunChanges>();
        services.AddScoped<PlaceRequests>();
        services.AddScoped<OfferAnswers>();
        services.AddScoped<IJob, OfferJob>();
        services.AddSingleton<CatalogueCache>();
        services.AddSingleton<IInterceptor, CatalogueEviction>();
    }
}
