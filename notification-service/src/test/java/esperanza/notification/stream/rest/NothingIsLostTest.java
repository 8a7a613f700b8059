package esperanza.notification.stream.rest;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.notification.stream.rest.Frames.Stretch;
import esperanza.notification.timeline.read.TimelineEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Generated logs in which reports come late, and readers who are slow, are cut off, freeze and come back: each gets
 * every entry of its lane after the one with which it began, and the entries of a case in their order.
 */
class NothingIsLostTest {

    private static final int LENGTH = 300;
    private static final int STEPS = 900;
    private static final int CASES = 20;
    private static final int PAGE = 6;
    /** More than a page releases of what was set aside: else a reader would be cut off for it again and again. */
    private static final int BUFFER = 60;

    /** A reader, its connection of the moment, and what it has read over all connections. */
    private final class Person {

        final Lane lane;
        final Map<Long, Integer> had = new LinkedHashMap<>();
        long began = -1;
        long resume;
        int taken;
        boolean joined;
        Optional<Played> connection = Optional.empty();

        Person(Lane lane) {
            this.lane = lane;
        }

        void comes() {
            began = began < 0 ? head : began;
            resume = Math.max(resume, began);
            connection = Optional.of(new Played(lane, resume, BUFFER, followers));
            joined = false;
            taken = 0;
        }

        /** Reads on alone, as fast as the connection takes it, until the others are caught up with. */
        void readsAlone() {
            connection.filter(_ -> !joined).map(Played::follower).ifPresent(follower -> {
                joined = followers.letIn(follower);
                if (!joined) {
                    follower.offer(after(follower.read()));
                    follower.request(1);
                }
            });
        }

        /** Takes some of the messages that came: the connection may break before the others. */
        void takes(int atMost) {
            connection.ifPresent(played -> {
                List<String> messages = played.messages();
                for (int n = 0; n < atMost && taken < messages.size(); n++, taken++) {
                    String message = messages.get(taken);
                    if (Played.isEntry(message)) {
                        had.merge(Played.entry(message), 1, Integer::sum);
                        resume = Played.resume(message);
                    }
                }
            });
        }

        void hangsUp() {
            connection.ifPresent(played -> played.follower().cancel());
            connection = Optional.empty();
        }
    }

    private final Followers followers = new Followers();
    private final List<TimelineEntry> log = new ArrayList<>();
    private final Map<UUID, Long> reports = new HashMap<>();
    private Random random = new Random();
    private long head;

    @RepeatedTest(60)
    void every_reader_gets_every_entry_of_its_lane(RepetitionInfo repetition) {
        random = new Random(repetition.getCurrentRepetition());
        List<UUID> cases = IntStream.range(0, CASES)
                .mapToObj(n -> new UUID(repetition.getCurrentRepetition(), n))
                .toList();
        cases.forEach(of -> reports.put(of, 1L + random.nextInt(LENGTH)));
        for (long position = 1; position <= LENGTH; position++) {
            UUID of = cases.get(random.nextInt(cases.size()));
            if (!reports.containsValue(position)) {
                log.add(random.nextBoolean() ? Played.alert(position, of) : Played.other(position, of));
            }
        }
        List<Person> people = Stream.of(Lane.ALERTS, Lane.ALERTS, Lane.CASES, Lane.CASES)
                .map(Person::new)
                .toList();
        for (int step = 0; step < STEPS; step++) {
            head = Math.max(head, (long) LENGTH * step / STEPS);
            play(people.get(random.nextInt(people.size())));
        }
        head = LENGTH;
        people.forEach(this::readsToTheEnd);
        people.forEach(person -> assertThat(firsts(person))
                .as("seed %s, %s from %s", repetition.getCurrentRepetition(), person.lane, person.began)
                .containsAllEntriesOf(expected(person)));
    }

    private void play(Person person) {
        switch (random.nextInt(10)) {
            case 0 -> {
                if (person.connection.isEmpty()) {
                    person.comes();
                }
            }
            case 1, 2, 3 -> person.readsAlone();
            case 4, 5, 6 -> tail();
            case 7, 8 -> {
                person.connection.ifPresent(played -> played.follower().request(1));
                person.takes(random.nextInt(6));
                if (person.connection.filter(Played::ended).isPresent()) {
                    person.hangsUp();
                }
            }
            default -> {
                if (random.nextInt(4) == 0) {
                    person.hangsUp();
                }
            }
        }
    }

    private void readsToTheEnd(Person person) {
        person.hangsUp();
        person.comes();
        for (int n = 0; n < 2 * LENGTH; n++) {
            person.connection.ifPresent(played -> played.follower().request(1));
            person.readsAlone();
            tail();
            person.takes(LENGTH);
            if (person.connection.filter(Played::ended).isPresent()) {
                person.hangsUp();
                person.comes();
            }
        }
        person.hangsUp();
    }

    /** One round of the worker that reads for all. */
    private void tail() {
        ReadSoFar from = followers.read();
        if (followers.count() > 0) {
            Stretch stretch = after(from);
            followers.moved(from, stretch.read()).forEach(follower -> follower.offer(stretch));
        }
    }

    private Stretch after(ReadSoFar read) {
        long upTo = Math.max(read.position(), Math.min(head, read.position() + 1 + random.nextInt(PAGE)));
        List<TimelineEntry> fresh = log.stream()
                .filter(entry -> entry.position() > read.position() && entry.position() <= upTo)
                .toList();
        Predicate<TimelineEntry> known = entry -> reports.get(entry.caseId()) <= upTo;
        return Played.stretch(read.next(fresh, upTo, known, _ -> true));
    }

    /** By case, the entries after the one with which the reader began. */
    private Map<UUID, List<Long>> expected(Person person) {
        return log.stream()
                .filter(entry -> entry.position() > person.began && person.lane.carries(entry))
                .collect(byCase());
    }

    /** By case, the entries after the one with which the reader began, in the order in which they came first. */
    private Map<UUID, List<Long>> firsts(Person person) {
        return person.had.keySet().stream()
                .filter(position -> position > person.began)
                .map(position -> log.stream()
                        .filter(entry -> entry.position() == position)
                        .findFirst()
                        .orElseThrow())
                .collect(byCase());
    }

    private static Collector<TimelineEntry, ?, Map<UUID, List<Long>>> byCase() {
        return Collectors.groupingBy(
                TimelineEntry::caseId, Collectors.mapping(TimelineEntry::position, Collectors.toList()));
    }
}
