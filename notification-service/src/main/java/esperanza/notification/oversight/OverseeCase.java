package esperanza.notification.oversight;

import esperanza.access.Access;
import esperanza.access.Action;
import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.access.Resource;
import esperanza.access.Walls;
import esperanza.kernel.CaseId;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.SealedEvents;
import esperanza.notification.oversight.domain.Oversight;
import esperanza.notification.oversight.domain.OversightCommand;
import esperanza.notification.oversight.domain.OversightCommand.*;
import esperanza.notification.oversight.domain.OversightEvent;
import esperanza.notification.oversight.domain.OversightId;
import esperanza.notification.oversight.read.ContestedEntry;
import esperanza.protocol.vocabulary.CaseFunction;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.refusal.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The ombudsman contests an act of a case, or demands an answer; a person of the function that is asked answers. A
 * caller who may not know of the case gets {@link NotHere}.
 */
@Singleton
public class OverseeCase {

    private final CommandIds ids;
    private final Walls walls;
    private final ContestedEntry entries;
    private final EventStore<OversightEvent> store;
    private final CommandHandler<OversightCommand, Oversight, OversightEvent> handler;
    private final SealedEvents<OversightEvent> sealed;

    OverseeCase(
            CommandIds ids,
            Walls walls,
            ContestedEntry entries,
            EventStore<OversightEvent> store,
            CommandHandler<OversightCommand, Oversight, OversightEvent> handler,
            SealedEvents<OversightEvent> sealed) {
        this.ids = ids;
        this.walls = walls;
        this.entries = entries;
        this.store = store;
        this.handler = handler;
        this.sealed = sealed;
    }

    /**
     * @param entry the place of the contested entry in the log. Fails with 422 if the timeline of the case has no such
     *     entry, or if it names another case of which the caller may not know
     */
    public Uni<Outcome<OversightEvent>> contest(Asked<?> asked, CaseId of, long entry, String reasons) {
        OversightId id = newId(asked);
        return require(asked.caller(), asked.action(), Set.of(of))
                .chain(() -> entries.at(of, entry))
                .map(found -> found.orElseThrow(OverseeCase::noSuchEntry))
                .call(found -> require(asked.caller(), asked.action(), found.cases())
                        .onFailure(NotHere.class)
                        .transform(_ -> noSuchEntry()))
                .chain(found -> handle(asked, id, new ContestAct(id, of, found.act(), found.of(), reasons)));
    }

    public Uni<Outcome<OversightEvent>> demand(Asked<?> asked, CaseId of, CaseFunction function, String question) {
        OversightId id = newId(asked);
        return require(asked.caller(), asked.action(), Set.of(of))
                .chain(() -> handle(asked, id, new DemandAnswer(id, of, function, question)));
    }

    public Uni<Outcome<OversightEvent>> answer(Asked<?> asked, OversightId demand, String answer) {
        return caseOf(asked, demand)
                .chain(() ->
                        handle(asked, demand, new AnswerDemand(asked.caller().roles(), answer)));
    }

    /** Opens the words of a contest or a demand. The reading is recorded before. */
    public Uni<List<Recorded<OversightEvent>>> read(Asked<?> asked, OversightId id) {
        return caseOf(asked, id)
                .call(() -> handle(asked, id, new ReadOversight(asked.caller().roles())))
                .chain(of -> sealed.open(id.stream(), Set.of(of.value())));
    }

    /** Fails with {@link NotHere} unless the caller may know of all these cases. */
    public Uni<Void> require(Caller caller, Action action, Collection<CaseId> cases) {
        return walls.around(cases)
                .invoke(wall -> Access.require(caller, action, new Resource.OfCase(wall)))
                .replaceWithVoid();
    }

    /** The case of a contest or a demand of which the caller may know. */
    private Uni<CaseId> caseOf(Asked<?> asked, OversightId id) {
        return store.read(id.stream())
                .map(history -> history.events().stream()
                        .findFirst()
                        .map(first -> first.event().caseId())
                        .orElseThrow(NotHere::new))
                .call(of -> require(asked.caller(), asked.action(), Set.of(of)));
    }

    private Uni<Outcome<OversightEvent>> handle(Asked<?> asked, OversightId id, OversightCommand command) {
        return handler.handle(ids.request(asked, id.stream(), command));
    }

    private OversightId newId(Asked<?> asked) {
        return new OversightId(ids.derivedId("oversight", ids.commandId(asked)));
    }

    private static Refused noSuchEntry() {
        return Refused.invalid("/entry", "no-such-entry", "Use the id of an entry of this case's timeline");
    }
}
