package esperanza.notification.staff.sheet;

import static esperanza.notification.staff.WaysOf.WAYS;

import esperanza.kernel.Recorded;
import esperanza.kernel.store.SealedEvents;
import esperanza.notification.rota.read.DutyNow;
import esperanza.notification.rota.read.DutyPerson;
import esperanza.notification.staff.WaysOf;
import esperanza.notification.staff.domain.WayEvent;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.Rung;
import esperanza.protocol.vocabulary.AlertKind;
import esperanza.protocol.vocabulary.WayKind;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The call sheet: for each hour to come the people of the rungs that a danger climbs, in the order of calling, each with
 * the first proven address. A person of another institution than that of the rota is left out, because the sheet has one
 * institution for the wall to ask.
 */
@Singleton
class TellCallSheet {

    private static final int HOURS = 72;

    /** One person at one time, by the names that the pager reads. */
    record Post(String name, String institution, Set<String> roles, String address, int order) {}

    record Hour(Instant from, List<Post> posts) {}

    private final DutyNow duty;
    private final SealedEvents<WayEvent> sealed;
    private final List<String> rungs;

    TellCallSheet(DutyNow duty, Streams streams, Profile profile) {
        this.duty = duty;
        this.sealed = streams.sealed(WayEvent.class);
        this.rungs = profile.ladder(AlertKind.IMMINENT_DANGER).stream()
                .map(Rung::function)
                .toList();
    }

    Uni<List<Hour>> from(Instant now) {
        Instant first = now.truncatedTo(ChronoUnit.HOURS);
        Map<String, Optional<String>> known = new HashMap<>();
        return Multi.createFrom()
                .items(IntStream.range(0, HOURS).mapToObj(hour -> first.plus(Duration.ofHours(hour))))
                .onItem()
                .transformToUniAndConcatenate(at -> hour(at.isBefore(now) ? now : at, at, known))
                .collect()
                .asList();
    }

    private Uni<Hour> hour(Instant asked, Instant from, Map<String, Optional<String>> known) {
        return duty.at(asked).map(this::onRungs).chain(people -> Multi.createFrom()
                .iterable(people)
                .onItem()
                .transformToUniAndConcatenate(person -> address(person.person(), known))
                .collect()
                .asList()
                .map(addresses -> new Hour(from, posts(people, addresses))));
    }

    private List<DutyPerson> onRungs(List<DutyPerson> all) {
        return rungs.stream()
                .flatMap(rung -> all.stream().filter(each -> each.function().equals(rung)))
                .filter(each -> each.institution().equals(each.keeper()))
                .toList();
    }

    private static List<Post> posts(List<DutyPerson> people, List<Optional<String>> addresses) {
        return IntStream.range(0, people.size())
                .boxed()
                .flatMap(n -> addresses.get(n).map(address -> post(people.get(n), address, n)).stream())
                .toList();
    }

    private static Post post(DutyPerson person, String address, int order) {
        return new Post(person.person(), person.institution(), Set.of(person.function()), address, order);
    }

    /** Opened once for all hours. */
    private Uni<Optional<String>> address(String person, Map<String, Optional<String>> known) {
        return known.containsKey(person)
                ? Uni.createFrom().item(known.get(person))
                : opened(WaysOf.person(person)).invoke(address -> known.put(person, address));
    }

    private Uni<Optional<String>> opened(UUID person) {
        return sealed.open(WAYS.stream(person), Set.of(person))
                .map(events -> WAYS
                        .decider()
                        .replay(events.stream().map(Recorded::event).toList())
                        .proven()
                        .stream()
                        .filter(way -> way.kind() == WayKind.MAIL)
                        .flatMap(way -> way.address().value().stream())
                        .findFirst());
    }
}
