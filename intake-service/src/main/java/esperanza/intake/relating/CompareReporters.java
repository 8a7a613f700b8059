package esperanza.intake.relating;

import static esperanza.intake.disclosure.DisclosureStreams.ACCESS;

import esperanza.intake.IntakeAction;
import esperanza.intake.disclosure.domain.OpeningCommand;
import esperanza.intake.relating.read.alike.LookAlikeQuery;
import esperanza.intake.relating.read.alike.LookAlikeQuery.LookAlike;
import esperanza.intake.relating.view.Comparison;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.opening.OnRecord;
import esperanza.runtime.refusal.Limit;
import esperanza.runtime.refusal.TooMany;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Compares the reporter's contacts with those of other reports, for a custodian. Each comparison is recorded before
 * anything is compared, and a person may make a limited number of them per hour: many of them would tell who reports.
 */
@Singleton
public class CompareReporters {

    private final CommandIds ids;
    private final FindReport finder;
    private final Streams streams;
    private final OnRecord onRecord;
    private final LookAlikeQuery alike;
    private final Limit limit;

    CompareReporters(
            CommandIds ids,
            FindReport finder,
            Streams streams,
            OnRecord onRecord,
            LookAlikeQuery alike,
            InstantSource clock,
            @ConfigProperty(name = "esperanza.look-alikes.reporters-an-hour") long most) {
        this.ids = ids;
        this.finder = finder;
        this.streams = streams;
        this.onRecord = onRecord;
        this.alike = alike;
        this.limit = new Limit(
                clock,
                "Too many comparisons of reporters in an hour; ask again later",
                "compared-reporters",
                most,
                Duration.ofHours(1));
    }

    /** Fails with {@link TooMany} for a person over the limit; then nothing is recorded and nothing compared. */
    public Uni<List<LookAlike>> compare(Asked<?> asked, Comparison said) {
        UUID reportId = said.reportId();
        return finder.ours(asked, reportId)
                .map(found -> found.report().content())
                .invoke(() -> count(asked))
                .chain(content -> onRecord.open(
                        streams.handler(ACCESS)
                                .handle(ids.request(asked, ACCESS.stream(reportId), command(asked, content, said))),
                        _ -> alike.withReporters(
                                asked.caller().credential(IntakeAction.COMPARE_REPORTERS),
                                reportId,
                                content.caseId().value())));
    }

    /** A comparison that is only judged compares nothing, so it does not count. */
    private void count(Asked<?> asked) {
        if (!asked.sent().judgedOnly()) {
            limit.count(asked.caller().pseudonym()).ifPresent(over -> {
                throw over;
            });
        }
    }

    private static OpeningCommand command(Asked<?> asked, ReportReceived content, Comparison said) {
        return new OpeningCommand.CompareReporters(
                content.reportId(),
                content.caseId(),
                said.purpose(),
                asked.caller().pseudonym(),
                said.reasons());
    }
}
