package esperanza.protocol.diligence;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * One row of an item: what is asked for of the same things, and proven in the same way.
 *
 * @param each the things it is asked for one by one
 * @param proof the proof of it
 * @param occasion without it the duty does not arise
 * @param trait rules it out: a trait that the case does not have
 * @param declined rules it out: the person declined
 * @param term until when it is due
 * @param contest how the person contests one of the things
 * @param computed false: each way to prove it needs an event that no service publishes yet
 */
public record Part(
        Each each,
        Proof proof,
        Proof occasion,
        Proof trait,
        Proof declined,
        Optional<TermOf> term,
        Optional<Contest> contest,
        boolean computed) {

    Stream<String> events() {
        return Stream.of(
                        proof.events(),
                        occasion.events(),
                        trait.events(),
                        declined.events(),
                        each.events(),
                        term.stream().flatMap(TermOf::events),
                        contest.stream().flatMap(Contest::events))
                .flatMap(names -> names);
    }
}
