using Backstride.App.Pages.About;
using Backstride.App.Pages.Again;
using Backstride.App.Pages.Calendar;
using Backstride.App.Pages.Import;
using Backstride.App.Pages.Life;
using Backstride.App.Pages.Live;
using Backstride.App.Pages.Log;
using Backstride.App.Pages.Look;
using Backstride.App.Pages.More;
using Backstride.App.Pages.Programs;
using Backstride.App.Pages.Questionnaires;
using Backstride.App.Pages.Reminders;
using Backstride.App.Pages.Routine;
using Backstride.App.Pages.Safety;
using Backstride.App.Pages.Seen;
using Backstride.App.Pages.Session;
using Backstride.App.Pages.Start;
using Backstride.App.Pages.Tests;
using Backstride.App.Pages.Today;
using Backstride.App.Pages.Week;

namespace Backstride.App.Pages;

/// <summary>Every form of the pages and the handler that takes it, and the one download, listed by hand.</summary>
internal static class Actions
{
    public static void Map(IEndpointRouteBuilder app)
    {
        StartActions.Map(app);
        DemoActions.Map(app);
        ImportActions.Map(app);
        SafetyActions.Map(app);
        ClearanceActions.Map(app);
        CalendarActions.Map(app);
        SessionActions.Map(app);
        WatchActions.Map(app);
        AboutActions.Map(app);
        TodayActions.Map(app);
        AnswerActions.Map(app);
        LogActions.Map(app);
        QuestionnaireActions.Map(app);
        TestActions.Map(app);
        RoutineActions.Map(app);
        LifeActions.Map(app);
        LookActions.Map(app);
        BeginActions.Map(app);
        ExportActions.Map(app);
        LiveActions.Map(app);
        ProgramActions.Map(app);
        RebuildActions.Map(app);
        RestoreActions.Map(app);
        ReminderActions.Map(app);
        WeekActions.Map(app);
    }
}
