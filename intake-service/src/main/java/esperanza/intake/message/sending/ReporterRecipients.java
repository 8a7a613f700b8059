package esperanza.intake.message.sending;

import esperanza.intake.contact.ContactCodes;
import esperanza.intake.contact.OpenContacts;
import esperanza.intake.contact.OpenedContact;
import esperanza.intake.contact.domain.Cause;
import esperanza.intake.contact.domain.Said;
import esperanza.intake.contact.domain.ToTell;
import esperanza.intake.contact.domain.Traits.MessageClass;
import esperanza.intake.message.read.SentLately;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.History;
import esperanza.reach.attempt.Attempt;
import esperanza.reach.attempt.Recipients;
import esperanza.reach.attempt.Route;
import esperanza.reach.attempt.Route.Why;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;

/**
 * The reporters, each by the ways that they gave. Report and contact are folded anew before each attempt, so nothing
 * leaves after a compromise, an erasure or another wish.
 */
@Singleton
class ReporterRecipients implements Recipients {

    private static final Duration WEEK = Duration.ofDays(7);

    private final EventStore<ReportEvent> reports;
    private final OpenContacts contacts;
    private final SentLately sent;
    private final SafeRoutes routes;
    private final InstantSource clock;

    ReporterRecipients(
            EventStore<ReportEvent> reports,
            OpenContacts contacts,
            SentLately sent,
            SafeRoutes routes,
            InstantSource clock) {
        this.reports = reports;
        this.contacts = contacts;
        this.sent = sent;
        this.routes = routes;
        this.clock = clock;
    }

    @Override
    public Uni<Route> route(Attempt attempt, Set<UUID> failed) {
        return switch (attempt.text()) {
            case NEWS -> told(attempt, failed, Cause.NEWS);
            case STEP -> told(attempt, failed, Cause.STEP);
            case PROOF -> told(attempt, failed, Cause.PROOF);
            case PAGE, CODE, EXERCISE, URGENT, ALERTING_SILENT, CANARY -> nowhere(); // never owed to a reporter
        };
    }

    /** An erased report owes its reporter nothing any more. */
    private Uni<Route> told(Attempt attempt, Set<UUID> failed, Cause cause) {
        return reports.read(ReportStreams.report(report(attempt)))
                .chain(history -> history.replay(ReportStreams.REPORT.decider()) instanceof Report.Received report
                        ? contacts.of(report).chain(contact -> told(attempt, failed, cause, report, history, contact))
                        : nowhere());
    }

    private Uni<Route> told(
            Attempt attempt,
            Set<UUID> failed,
            Cause cause,
            Report.Received report,
            History<ReportEvent> history,
            OpenedContact contact) {
        if (!isOwed(attempt, cause, contact)) {
            return nowhere();
        }
        Instant now = clock.instant();
        return sent.to(report(attempt), now.minus(WEEK))
                .map(lately -> routes.next(
                        attempt,
                        new ToTell(cause, MessageClass.NEUTRAL, false),
                        Standings.of(report, history.events(), contact),
                        contact,
                        lately,
                        failed,
                        now));
    }

    /** A person who gave no contact comes by the own door. A code is owed to the version that it proves. */
    private static boolean isOwed(Attempt attempt, Cause cause, OpenedContact contact) {
        return !contact.contact().isUnknown()
                && contact.contact()
                        .said()
                        .map(Said::wish)
                        .map(wish -> wish.wants(cause))
                        .orElse(true)
                && (cause != Cause.PROOF
                        || attempt.message()
                                .value()
                                .equals(ContactCodes.message(
                                        report(attempt), contact.contact().version())));
    }

    private static UUID report(Attempt attempt) {
        return UUID.fromString(attempt.addressee());
    }

    private static Uni<Route> nowhere() {
        return Uni.createFrom().item(new Route.Nowhere(Why.NOT_OWED));
    }
}
