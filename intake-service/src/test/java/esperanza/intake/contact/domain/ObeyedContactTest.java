package esperanza.intake.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.contact.domain.Traits.MessageClass;
import esperanza.intake.contact.domain.Verdict.Refuse;
import esperanza.intake.contact.domain.Verdict.Send;
import esperanza.intake.contact.domain.Verdict.Wait;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Five hundred messages each, drawn always alike: none leaves against what the person said. */
class ObeyedContactTest {

    private static final int MESSAGES = 500;
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Set<ContactKind> ALL = EnumSet.allOf(ContactKind.class);
    private static final List<String> LANGUAGES = List.of("es", "en", "pt");

    /** A message that was drawn, and what came of it. */
    private record Drawn(SafeContact safe, ToTell message, Instant now, Verdict verdict) {}

    @Test
    void only_by_sms_from_18_to_20_for_the_neighbour_never_voicemail_by_the_name_of_farmacia() {
        Way way = Contacts.neighbours(ContactKind.SMS);
        Set<ContactKind> never = EnumSet.complementOf(EnumSet.of(ContactKind.SMS));
        List<Way> ways = Stream.concat(Stream.of(way), never.stream().map(Contacts::plain))
                .toList();
        List<Drawn> drawn = draw(new Random(1), _ -> Contacts.proven(never, ways));
        List<Drawn> sent =
                drawn.stream().filter(each -> each.verdict() instanceof Send).toList();
        assertThat(sent).hasSizeGreaterThan(10).allSatisfy(each -> {
            assertThat(each.verdict()).isEqualTo(new Send(way, "es"));
            assertThat(local(each.now())).isBetween(LocalTime.of(18, 0), LocalTime.of(19, 59, 59));
            assertThat(each.message().says()).isEqualTo(MessageClass.NEUTRAL);
        });
        assertThat(drawn.stream()
                        .map(Drawn::verdict)
                        .filter(Wait.class::isInstance)
                        .map(Wait.class::cast))
                .isNotEmpty()
                .allSatisfy(wait -> assertThat(local(wait.until())).isEqualTo(LocalTime.of(18, 0)));
    }

    @Test
    void nothing_leaves_against_a_contact_whatever_it_says() {
        List<Drawn> drawn = draw(new Random(2), ObeyedContactTest::contact);
        assertThat(drawn.stream().filter(each -> each.verdict() instanceof Send))
                .hasSizeGreaterThan(10)
                .allSatisfy(each -> obeyed(each, (Send) each.verdict()));
        assertThat(drawn.stream()
                        .map(Drawn::verdict)
                        .filter(Refuse.class::isInstance)
                        .distinct())
                .hasSizeGreaterThan(6);
    }

    private static void obeyed(Drawn drawn, Send send) {
        SafeContact safe = drawn.safe();
        ToTell message = drawn.message();
        Way way = send.way();
        Ways said = safe.contact().said().orElseThrow().ways().value().orElseThrow();
        Traits traits = Traits.of(way.kind());
        assertThat(said.all()).contains(way);
        assertThat(said.never()).doesNotContain(way.kind());
        assertThat(safe.standing()).isEqualTo(new Standing(false, false, true));
        assertThat(safe.contact().said().orElseThrow().reachable()).isEqualTo(Reachable.YES);
        assertThat(message.says()).isLessThanOrEqualTo(traits.carries());
        assertThat(way.hours().areOpen(drawn.now())
                        || message.danger() && way.allowed().anyHour())
                .isTrue();
        assertThat(way.ourName().isEmpty()
                        || traits.freeName()
                        || message.danger() && way.allowed().anyName())
                .isTrue();
        assertThat(!way.shared() || message.says() == MessageClass.NEUTRAL).isTrue();
        assertThat(!traits.voice() || way.voicemail()).isTrue();
        assertThat(message.danger() || safe.sentLately().size() < 2).isTrue();
        assertThat(message.cause() == Cause.PROOF
                        || message.danger()
                        || safe.contact().hasProven(way.id(), drawn.now()))
                .isTrue();
        assertThat(LANGUAGES).contains(send.language());
    }

    private static List<Drawn> draw(Random random, Function<Random, Contact> contact) {
        return IntStream.range(0, MESSAGES)
                .mapToObj(_ -> drawn(random, contact.apply(random)))
                .toList();
    }

    private static Drawn drawn(Random random, Contact contact) {
        Instant now = moment(random);
        List<Instant> lately = IntStream.range(0, random.nextInt(4))
                .mapToObj(n -> now.minusSeconds(n + 1L))
                .toList();
        Standing standing = random.nextInt(5) > 0
                ? new Standing(false, false, true)
                : new Standing(random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
        ToTell message =
                new ToTell(pick(random, Cause.values()), pick(random, MessageClass.values()), random.nextInt(3) == 0);
        SafeContact safe = new SafeContact(contact, standing, ALL, LANGUAGES, lately);
        return new Drawn(safe, message, now, safe.may(message, Set.of(), now));
    }

    /** Every second one lies in the evening of the person. */
    private static Instant moment(Random random) {
        Instant day = START.plus(Duration.ofDays(random.nextInt(60)));
        return random.nextBoolean()
                ? day.plus(Duration.ofHours(23)).plusSeconds(random.nextInt(7200))
                : day.plusSeconds(random.nextInt(86_400));
    }

    private static Contact contact(Random random) {
        List<Way> ways = new ArrayList<>();
        IntStream.range(0, random.nextInt(4)).forEach(n -> ways.add(way(random, n)));
        Set<ContactKind> never = EnumSet.noneOf(ContactKind.class);
        ALL.stream().filter(_ -> random.nextInt(4) == 0).forEach(never::add);
        return random.nextInt(4) == 0
                ? Contacts.given(pick(random, Reachable.values()), never, ways)
                : Contacts.proven(never, ways);
    }

    private static Way way(Random random, int n) {
        return new Way(
                new UUID(9, n),
                pick(random, ContactKind.values()),
                "address",
                random.nextBoolean() ? Contacts.evening() : new Hours(List.of(), Contacts.ZONE),
                pick(random, "es", "pt", "quc"),
                Optional.of("en").filter(_ -> random.nextBoolean()),
                Optional.of("Farmacia").filter(_ -> random.nextInt(3) == 0),
                Optional.of("La vecina").filter(_ -> random.nextInt(3) == 0),
                pick(random, Answerer.values()),
                random.nextBoolean(),
                random.nextBoolean(),
                new Way.InDanger(random.nextBoolean(), random.nextBoolean()));
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... of) {
        return of[random.nextInt(of.length)];
    }

    private static LocalTime local(Instant at) {
        return LocalTime.ofInstant(at, ZoneId.of(Contacts.ZONE));
    }
}
