package esperanza.investigation.participation.domain;

import static esperanza.protocol.vocabulary.Confirmation.CONTESTED;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.file.domain.Writer;
import esperanza.investigation.participation.domain.NoticeCommand.*;
import esperanza.investigation.participation.domain.NoticeEvent.WithholdingGround;
import esperanza.investigation.participation.domain.ParticipationCommand.*;
import esperanza.investigation.participation.domain.ParticipationEvent.*;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Decider;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever is recorded and in whatever order: every accepted history folds, and a contest ends only by a confirmation.
 * Each seed gives another story; a failure names the seed.
 */
class ContestsStandTest {

    private static final int STORIES = 500;
    private static final int STEPS = 60;
    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final Personal<String> WORDS = Personal.of(CASE.value(), "…");
    private static final At ANA = new At(Instant.EPOCH, "ana");

    @Test
    void a_contested_notice_stays_contested_until_it_is_confirmed() {
        NoticeDecider decider = new NoticeDecider();
        for (long seed = 0; seed < STORIES; seed++) {
            Random random = new Random(seed);
            Notices notices = after(decider, decider.initial(), new NoteParties(CASE, List.of(party(0))));
            notices = after(decider, notices, new CallNotices(CASE, Milestone.FILE_TAKEN, new UUID(9, 0), List.of()));
            for (int step = 0; step < STEPS; step++) {
                NoticeCommand command = notice(random);
                Notices next = after(decider, notices, command);
                if (!(command instanceof ConfirmNotice)) {
                    assertThat(contested(next)).as("seed %s", seed).containsAll(contested(notices));
                }
                notices = next;
            }
        }
    }

    @Test
    void a_contested_offer_stays_contested_until_it_is_confirmed() {
        ParticipationDecider decider = new ParticipationDecider();
        for (long seed = 0; seed < STORIES; seed++) {
            Random random = new Random(seed);
            Participation party = decider.initial();
            for (int step = 0; step < STEPS; step++) {
                ParticipationCommand command = contact(random, step);
                Participation next = after(decider, party, command);
                if (!(command instanceof ConfirmContact)) {
                    assertThat(contested(next)).as("seed %s", seed).containsAll(contested(party));
                }
                party = next;
            }
            assertThat(party.contacts().byId()).as("seed %s", seed).isNotEmpty();
        }
    }

    private static <C, S, E> S after(Decider<C, S, E> decider, S state, C command) {
        List<E> events;
        try {
            events = decider.decide(state, command);
        } catch (RuleViolation refused) {
            return state;
        }
        S next = state;
        for (E event : events) {
            next = decider.evolve(next, event);
        }
        return next;
    }

    private static Set<UUID> contested(Notices notices) {
        return notices.byId().entrySet().stream()
                .filter(each -> each.getValue().confirmation() == CONTESTED)
                .map(each -> each.getKey())
                .collect(Collectors.toSet());
    }

    private static Set<Offer> contested(Participation party) {
        return party.contacts().lines().entrySet().stream()
                .filter(each -> each.getValue().confirmation() == CONTESTED)
                .map(each -> each.getKey())
                .collect(Collectors.toSet());
    }

    private static PartyRef party(int number) {
        return new PartyRef(new UUID(0, number));
    }

    private static NoticeCommand notice(Random random) {
        PartyRef party = party(random.nextInt(2));
        UUID of = new UUID(9, random.nextInt(2));
        UUID id = Notice.id(of, party);
        ChannelClass by = one(random, ChannelClass.values());
        return switch (random.nextInt(10)) {
            case 0 -> new NoteParties(CASE, List.of(party));
            case 1, 2 -> new CallNotices(CASE, Milestone.FILE_TAKEN, of, List.of());
            case 3, 4 -> new GiveNotice(CASE, ANA, id, by, Optional.of(NoticeLanguage.PT), Optional.empty());
            case 5 ->
                new WithholdNotice(
                        CASE,
                        ANA,
                        id,
                        one(random, WithholdingGround.values()),
                        Optional.of(LongStream.range(0, random.nextInt(3))
                                .mapToObj(second -> new Attempt(Instant.ofEpochSecond(second), by))
                                .toList()),
                        WORDS);
            case 6 -> new WithholdForDanger(CASE, ANA, id, WORDS);
            case 7 -> new ConfirmNotice(CASE, id, new Writer("bob", false), WORDS);
            case 8 -> new ContestNotice(CASE, id, WORDS);
            default -> new NoteContactCompromise(CASE);
        };
    }

    private static ParticipationCommand contact(Random random, int step) {
        PartyRef party = party(1);
        UUID known = new UUID(5, random.nextInt(step + 1));
        List<Offer> lines = List.of(one(random, Offer.values()));
        return switch (random.nextInt(3)) {
            case 0 ->
                new RecordContact(
                        CASE,
                        ANA,
                        party,
                        new UUID(5, step),
                        Arrays.stream(Offer.values())
                                .map(offer -> new Offered(offer, one(random, OfferAnswer.values())))
                                .toList(),
                        true,
                        WORDS,
                        ChannelClass.SAFE_IN_PERSON,
                        WORDS,
                        false);
            case 1 -> new ConfirmContact(CASE, party, known, new Writer("bob", false), lines, WORDS);
            default -> new ContestContact(CASE, party, known, lines, WORDS);
        };
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static <T> T one(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
