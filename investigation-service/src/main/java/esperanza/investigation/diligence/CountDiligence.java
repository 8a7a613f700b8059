package esperanza.investigation.diligence;

import esperanza.investigation.diligence.read.CaseFacts;
import esperanza.investigation.diligence.read.RegisteredCases;
import esperanza.kernel.CaseId;
import esperanza.protocol.diligence.Checklist;
import esperanza.protocol.diligence.Checklists;
import esperanza.protocol.diligence.Diligence;
import esperanza.protocol.diligence.Tally;
import esperanza.protocol.term.Profiles;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Counts the checklists of all cases that have a file, in one pass over their events.
 *
 * <p>Cases behind walls and seals are counted too. Before the counts are published, small ones must be suppressed.
 */
@Singleton
public class CountDiligence {

    /** Cases of one query: so few that the heap of a service holds what is in hand. */
    private static final int TOGETHER = 8;

    /** Queries in hand: one for each of two cores, and as many that PostgreSQL answers meanwhile. */
    private static final int AT_ONCE = 4;

    private final RegisteredCases registered;
    private final CaseFacts facts;
    private final Diligence diligence;

    public CountDiligence(RegisteredCases registered, CaseFacts facts, Profiles profiles) {
        this.registered = registered;
        this.facts = facts;
        this.diligence = new Diligence(Checklists.shipped(), profiles);
    }

    /** The version of the list by which cases are counted at the instant. */
    public Checklist list(Instant asOf) {
        return diligence.list(asOf);
    }

    /** The tally of each item at the instant, in the cases whose file was registered by then. */
    public Uni<Tally> at(Instant asOf) {
        return count(registered.upTo(asOf), asOf);
    }

    /** The same in these cases. */
    public Uni<Tally> of(List<CaseId> cases, Instant asOf) {
        return count(Multi.createFrom().iterable(cases), asOf);
    }

    private Uni<Tally> count(Multi<CaseId> all, Instant asOf) {
        return all.group()
                .intoLists()
                .of(TOGETHER)
                .onItem()
                .transformToUni(cases -> tally(cases, asOf))
                .merge(AT_ONCE)
                .collect()
                .with(Collectors.reducing(Tally.NOTHING, Tally::plus));
    }

    private Uni<Tally> tally(List<CaseId> cases, Instant asOf) {
        return facts.of(cases, diligence)
                .map(known -> Tally.of(known.values().stream()
                        .map(each -> diligence.at(asOf, each))
                        .toList()));
    }
}
