package esperanza.intake.relating;

import static esperanza.intake.relating.RelatingStreams.PARTY;

import esperanza.access.NotHere;
import esperanza.intake.relating.domain.PartyCommand;
import esperanza.intake.relating.domain.PartyCommand.SplitParty;
import esperanza.intake.relating.domain.PartyEvent;
import esperanza.intake.relating.domain.PartyRule;
import esperanza.intake.relating.domain.ReportedParty;
import esperanza.intake.relating.read.party.PartyQuery;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.kernel.PartyRef;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Recognises a party of a report as one that another report names, and undoes that. */
@Singleton
public class RecogniseParties {

    /** The known party that the party of this report is recognised as. */
    public record Recognition(UUID reportId, PartyRef party, PartyRef as, String reasons) {}

    /** The reasons to undo the recognition. */
    public record NotTheSame(UUID reportId, PartyRef party, String reasons) {}

    private final CommandIds ids;
    private final FindReport finder;
    private final PartyQuery names;
    private final EventStore<ReportEvent> reports;
    private final MergeParties merge;
    private final Streams streams;

    RecogniseParties(
            CommandIds ids,
            FindReport finder,
            PartyQuery names,
            EventStore<ReportEvent> reports,
            MergeParties merge,
            Streams streams) {
        this.ids = ids;
        this.finder = finder;
        this.names = names;
        this.reports = reports;
        this.merge = merge;
        this.streams = streams;
    }

    public Uni<Outcome<PartyEvent>> recognise(Asked<?> asked, Recognition said) {
        return ours(asked, said.reportId(), said.party())
                .chain(one ->
                        known(asked, said.as()).chain(other -> merge.of(one, other, said.reasons(), this::reported)))
                .chain(decided -> handle(asked, decided.party(), decided));
    }

    public Uni<Outcome<PartyEvent>> undo(Asked<?> asked, NotTheSame said) {
        return ours(asked, said.reportId(), said.party())
                .chain(one -> handle(asked, one, new SplitParty(one, said.reasons())));
    }

    private Uni<Outcome<PartyEvent>> handle(Asked<?> asked, ReportedParty of, PartyCommand command) {
        return streams.handler(PARTY)
                .handle(ids.request(asked, PARTY.stream(of.party().value()), command));
    }

    /** A party of a report that the caller may know of. */
    private Uni<ReportedParty> ours(Asked<?> asked, UUID reportId, PartyRef party) {
        return finder.ours(asked, reportId)
                .map(FindReport.Found::report)
                .map(report -> named(report.content(), report.recognisable(party)));
    }

    /**
     * A party of another report that the caller may know of, because the merge may be recorded with that one. For the
     * caller a party of any other report does not exist.
     */
    private Uni<ReportedParty> known(Asked<?> asked, PartyRef as) {
        return names.report(as)
                .map(report -> report.orElseThrow(() -> new RuleViolation(PartyRule.NO_SUCH_PARTY)))
                .chain(report -> finder.ours(asked, report))
                .onFailure(NotHere.class)
                .transform(_ -> new RuleViolation(PartyRule.NO_SUCH_PARTY))
                .map(found -> named(found.report().content(), as));
    }

    /** Any party that a report names. Fails with {@link PartyRule#NO_SUCH_PARTY} if none does. */
    private Uni<ReportedParty> reported(PartyRef party) {
        return names.report(party)
                .map(report -> report.orElseThrow(() -> new RuleViolation(PartyRule.NO_SUCH_PARTY)))
                .chain(report -> reports.read(ReportStreams.report(report)))
                .map(history ->
                        named((ReportReceived) history.events().getFirst().event(), party));
    }

    private static ReportedParty named(ReportReceived in, PartyRef party) {
        return new ReportedParty(party, in.caseId(), in.receivedAt());
    }
}
