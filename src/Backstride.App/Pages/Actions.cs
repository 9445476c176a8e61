using Backstride.App.Pages.About;
using Backstride.App.Pages.Import;
using Backstride.App.Pages.Log;
using Backstride.App.Pages.Start;
using Backstride.App.Pages.Today;

namespace Backstride.App.Pages;

/// <summary>Every form of the pages and the handler that takes it, listed by hand.</summary>
internal static class Actions
{
    public static void Map(IEndpointRouteBuilder app)
    {
        StartActions.Map(app);
        ImportActions.Map(app);
        AboutActions.Map(app);
        TodayActions.Map(app);
        LogActions.Map(app);
    }
}
