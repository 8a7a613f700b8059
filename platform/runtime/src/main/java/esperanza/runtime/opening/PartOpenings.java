package esperanza.runtime.opening;

import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.EventStore;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Opens sealed parts of things for a purpose, each on the record. The caller has asked before whether the person may
 * know of the part. A service that uses it keeps {@link PartOpened} in its catalogue.
 */
@ApplicationScoped
public class PartOpenings {

    /**
     * A part that a person wants to open, and the purpose.
     *
     * @param thing the id of the thing, under whose key the reasons are sealed
     * @param cases the cases that the part belongs to
     */
    public record Opening(
            UUID thing, List<CaseId> cases, Enum<?> part, OpeningPurpose purpose, Optional<String> reasons) {}

    private final CommandIds ids;
    private final CommandHandler<PartOpened, Boolean, PartOpened> openings;
    private final OnRecord onRecord;

    @Inject
    public PartOpenings(CommandIds ids, Streams streams, OnRecord onRecord) {
        this(ids, streams.store(PartOpened.class), onRecord);
    }

    PartOpenings(CommandIds ids, EventStore<PartOpened> store, OnRecord onRecord) {
        this.ids = ids;
        this.openings = new CommandHandler<>(store, new EachByItself<>());
        this.onRecord = onRecord;
    }

    /**
     * Records the opening, then opens. The same command opens the part again on the same record for a limited time.
     *
     * @param sealed opens the part, given the id of the opening
     */
    public <T> Uni<T> open(Asked<?> asked, Opening opening, Function<UUID, Uni<T>> sealed) {
        PartOpened opened = new PartOpened(
                opening.cases(),
                ids.derivedId("opening", ids.commandId(asked)),
                opening.part().name(),
                opening.purpose(),
                asked.caller().pseudonym(),
                opening.reasons().map(reasons -> Personal.of(opening.thing(), reasons)));
        return onRecord.open(
                openings.handle(ids.request(asked, new StreamId("access", opening.thing()), opened)),
                recorded -> sealed.apply(opened.openingId()));
    }
}
