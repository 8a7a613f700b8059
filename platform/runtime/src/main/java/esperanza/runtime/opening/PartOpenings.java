package esperanza.runtime.opening;

import esperanza.access.Caller;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
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
     * @param thing the id of the thing
     * @param subject under whose key the reasons are sealed
     * @param cases the cases that the part belongs to
     */
    public record Opening(
            UUID thing,
            UUID subject,
            List<CaseId> cases,
            Enum<?> part,
            OpeningPurpose purpose,
            Optional<String> reasons) {

        /** Of a thing that has a key of its own. */
        public Opening(UUID thing, List<CaseId> cases, Enum<?> part, OpeningPurpose purpose, Optional<String> reasons) {
            this(thing, thing, cases, part, purpose, reasons);
        }
    }

    private final CommandIds ids;
    private final EventStore<PartOpened> store;
    private final CommandHandler<PartOpened, Boolean, PartOpened> openings;
    private final OnRecord onRecord;

    @Inject
    public PartOpenings(CommandIds ids, Streams streams, OnRecord onRecord) {
        this(ids, streams.store(PartOpened.class), onRecord);
    }

    PartOpenings(CommandIds ids, EventStore<PartOpened> store, OnRecord onRecord) {
        this.ids = ids;
        this.store = store;
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
                opening.reasons().map(reasons -> Personal.of(opening.subject(), reasons)));
        return onRecord.open(
                openings.handle(ids.request(asked, access(opening.thing()), opened)),
                recorded -> sealed.apply(opened.openingId()));
    }

    /**
     * The person goes on reading what they opened before. Fails with {@link OnRecord.Rule#OPENING_IS_OVER} after the time
     * for which an opening holds, and for an opening of another person or of another part.
     */
    public Uni<Void> goesOn(Caller caller, UUID thing, Enum<?> part, UUID openingId) {
        return store.read(access(thing))
                .map(history -> history.events().stream()
                        .filter(recorded -> recorded.event().openingId().equals(openingId))
                        .filter(recorded -> recorded.event().part().equals(part.name()))
                        .filter(recorded -> recorded.event().by().equals(caller.pseudonym()))
                        .anyMatch(recorded -> onRecord.holds(recorded.recordedAt())))
                .invoke(holds -> {
                    if (!holds) {
                        throw new RuleViolation(OnRecord.Rule.OPENING_IS_OVER);
                    }
                })
                .replaceWithVoid();
    }

    private static StreamId access(UUID thing) {
        return new StreamId("access", thing);
    }
}
