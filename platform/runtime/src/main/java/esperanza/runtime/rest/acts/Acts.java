package esperanza.runtime.rest.acts;

import esperanza.access.NotHere;
import esperanza.runtime.Together;
import esperanza.runtime.rest.acts.JudgedActs.JudgedAct;
import esperanza.runtime.rest.acts.JudgedActs.Standing;
import esperanza.runtime.rest.acts.JudgedThing.Each;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Says what the caller may do with a thing now. Each operation that needs nothing but the address of the thing is judged
 * by itself. All of them are judged at once, so that what they read goes out together. Fails as the first act did of which
 * nothing is known, if nothing is known of any.
 */
@Singleton
public class Acts {

    private final JudgedOperations operations;
    private final Judge judge;
    private final ActMeetings meetings;

    Acts(JudgedOperations operations, Judge judge, ActMeetings meetings) {
        this.operations = operations;
        this.judge = judge;
        this.meetings = meetings;
    }

    /**
     * The acts of a thing that the caller may know of: the door has asked before.
     *
     * @param path the address of the thing
     */
    public Uni<JudgedActs> of(String path) {
        return of(path, Map.of());
    }

    /** @param known the ids that belong to the thing, by the names of the fields that ask for them */
    public Uni<JudgedActs> of(String path, Map<String, UUID> known) {
        return judged(path, known).map(this::shown);
    }

    /**
     * The acts of a part of such a thing. Fails with {@link NotHere} if it has no acts, or if the part is there for none
     * of those that a role of the caller admits.
     */
    public Uni<JudgedActs> ofPart(String path) {
        return judged(path, Map.of()).invoke(JudgedThing::requireHere).map(this::shown);
    }

    private Uni<JudgedThing> judged(String path, Map<String, UUID> known) {
        List<String> thing = JudgedOperations.parts(path);
        List<Uni<Each>> all = operations.all().stream()
                .flatMap(operation -> operation.at(thing).stream().map(address -> judge.judge(operation, address, known)
                        .map(judgement -> new Each(operation, judgement))))
                .toList();
        return Together.ask(all, each -> each).map(JudgedThing::new).invoke(JudgedThing::requireAnyKnown);
    }

    private JudgedActs shown(JudgedThing thing) {
        return new JudgedActs(thing.all().stream().flatMap(this::shown).toList());
    }

    private Stream<JudgedAct> shown(Each each) {
        return switch (each.judgement()) {
            case Judgement.Taken taken -> Stream.of(taken(each.operation(), taken.events()));
            case Judgement.ForWhatItSays _ -> Stream.of(unmet(each.operation(), Standing.DEPENDS, Optional.empty()));
            case Judgement.NotKnown _ -> Stream.of(unmet(each.operation(), Standing.UNKNOWN, Optional.empty()));
            case Judgement.Refused refused ->
                Stream.of(unmet(each.operation(), Standing.CLOSED, Optional.of(refused.code())));
            case Judgement.NotHere missing
            when missing.orAnother() -> Stream.of(unmet(each.operation(), Standing.DEPENDS, Optional.empty()));
            case Judgement.NotHere _, Judgement.NotTheirs _ -> Stream.empty();
        };
    }

    private JudgedAct taken(JudgedOperation operation, List<?> events) {
        return new JudgedAct(
                operation.id(),
                Standing.OPEN,
                Optional.empty(),
                meetings.terms(events, operation.chosen()),
                meetings.items(events, operation.chosen()));
    }

    private static JudgedAct unmet(JudgedOperation operation, Standing standing, Optional<String> refusal) {
        return new JudgedAct(operation.id(), standing, refusal, List.of(), List.of());
    }
}
