using System.Net;
using Backstride.App.Importing.Jobs;
using Backstride.App.Pages;
using Backstride.App.Storage;
using Backstride.App.Told;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Backstride.App.Serving;

/// <summary>Builds the web app: the server on this machine's own addresses, the guards in their order, the pages.</summary>
/// <remarks>Starts from an empty builder, so that no setting or environment variable of the framework opens another address.</remarks>
internal static class AppHost
{
    /// <summary>The most a form may send; imports set their own bound.</summary>
    private const long MostFormBytes = 256 * 1024;
    private const int MostFields = 400;

    public static WebApplication Build(ServeOptions options, LoopbackAddresses addresses, JournalStore store, DataFolder folder, TimeProvider clock)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(AppHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, addresses));
        // Also outside of Development: an unpublished build serves its compressed assets empty without it.
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // What became of a file that was laid into the drop folder is said nowhere else at once.
        builder.Logging.AddFilter(typeof(Importing.Jobs.DropFolder).FullName, LogLevel.Information);
        // Keys lie unencrypted in the data folder on purpose: whoever can read it can read the journal itself.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // A missing token is answered, and is not an event of this machine.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Critical);
        AddServices(builder.Services, folder);
        builder.Services.AddSingleton(options.LiveSources ?? Live.LiveSources.Of(clock));
        builder.Services.AddSingleton(options).AddSingleton(store).AddSingleton(folder).AddSingleton(clock);
        var app = builder.Build();
        Use(app);
        app.Lifetime.ApplicationStarted.Register(app.Services.GetRequiredService<Importing.Jobs.ImportJobs>().TakeUpAgain);
        return app;
    }

    private static void Listen(KestrelServerOptions kestrel, LoopbackAddresses addresses)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MostFormBytes;
        foreach (var (host, port) in addresses.All)
        {
            if (host == "localhost" && port != 0)
                kestrel.ListenLocalhost(port);
            else
                kestrel.Listen(host == "localhost" ? IPAddress.Loopback : IPAddress.Parse(host.Trim('[', ']')), port);
        }
    }

    private static void AddServices(IServiceCollection services, DataFolder folder)
    {
        var keys = Path.Combine(folder.Path, "keys");
        DataFolder.CreateOwnedFolder(keys);
        services.AddDataProtection().SetApplicationName("backstride").PersistKeysToFileSystem(new DirectoryInfo(keys));
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "backstride-form";
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            forms.FormFieldName = "proof";
        });
        services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = MostFields;
            form.ValueLengthLimit = (int)MostFormBytes;
        });
        services.AddRouting();
        services.AddProblemDetails();
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddSingleton<RunnerStates>().AddSingleton<RequestCounts>();
        services.AddSingleton<Importing.Jobs.ImportJobs>().AddSingleton<Importing.Jobs.RebuildJobs>();
        services.AddSingleton<Importing.Jobs.DropFolder>().AddHostedService(all => all.GetRequiredService<Importing.Jobs.DropFolder>());
        services.AddSingleton<Api.AccessTokens>();
        services.AddSingleton<Reminders.ReminderPost>().AddSingleton<Reminders.ReminderCall>().AddHostedService<Reminders.ReminderRounds>();
        services.AddSingleton<Calendars.CalendarAddresses>().AddSingleton<Calendars.CalendarCall>();
        services.AddSingleton<Pages.Live.LiveCall>().AddSingleton<Pages.Import.TableCall>();
        services.AddSingleton<Archiving.RestoreJobs>().AddSingleton<Pages.More.RestoreCall>();
        services.AddScoped<CurrentRunner>();
        services.AddScoped<Pages.Today.TodayPlan>();
    }

    private static void Use(WebApplication app)
    {
        app.UseMiddleware<RequestCounts>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler(new ExceptionHandlerOptions 
        {
            ExceptionHandler = Failed,
            SuppressDiagnosticsCallback = IsTheirs,
            // A page that failed halfway leaves its services in use; the problem page needs its own.
            CreateScopeForErrors = true,
        });
        app.UseStatusCodePages(context => WithoutAnswer(context.HttpContext));
        app.UseMiddleware<AllowedHosts>();
        app.UseMiddleware<SameOrigin>();
        app.UseRouting();
        app.UseMiddleware<FormProof>();
        app.UseAntiforgery();
        app.UseMiddleware<NeedsRunner>();
        app.MapStaticAssets();
        Probes.Map(app);
        app.MapRazorComponents<Document>();
        Actions.Map(app);
        Api.ApiRoutes.Map(app);
        Calendars.CalendarFeed.Map(app);
        Api.OpenApi.Map(app);
    }

    private static async Task WithoutAnswer(HttpContext context)
    {
        var services = context.RequestServices;
        // A page that found nothing to show leaves its services in use; the problem page needs its own.
        await using var scope = services.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        await Problem.Write(context, Problem.OfStatus(context.Response.StatusCode));
        context.RequestServices = services;
    }

    private static Task Failed(HttpContext context) => Inner(context.Features.Get<IExceptionHandlerFeature>()?.Error) switch
    {
        Microsoft.AspNetCore.Http.BadHttpRequestException bad => Problem.Write(context, Problem.OfStatus(bad.StatusCode)),
        ToldException told => Problem.Write(context, new Problem(StatusCodes.Status400BadRequest, "Not saved", told.Message) { Field = told.Field }),
        FormException form => Problem.Write(context, new Problem(StatusCodes.Status400BadRequest, HttpMethods.IsGet(context.Request.Method) ? "Not understood" : "Not saved", form.Message) { Field = form.Field }),
        StorageException { IsClosed: true } closed => Problem.Write(context, new Problem(StatusCodes.Status503ServiceUnavailable, "Stopping", closed.Message)),
        StorageException storage => Problem.Write(context, new Problem(StatusCodes.Status409Conflict, "It was not done", storage.Message)),
        _ => Problem.Write(context, Problem.OfStatus(StatusCodes.Status500InternalServerError)),
    };

    // A form that cannot be read is reported by whoever wanted to read it.
    private static Exception? Inner(Exception? error) => error is AntiforgeryValidationException { InnerException: { } inner } ? inner : error;

    private static bool IsTheirs(ExceptionHandlerSuppressDiagnosticsContext context) => Inner(context.Exception) is Microsoft.AspNetCore.Http.BadHttpRequestException or FormException or ToldException or StorageException { IsClosed: true };
}
