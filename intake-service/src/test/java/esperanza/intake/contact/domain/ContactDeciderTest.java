package esperanza.intake.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.contact.domain.ContactCommand.*;
import esperanza.intake.contact.domain.ContactEvent.*;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.SendingRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContactDeciderTest {

    private static final ReportId REPORT = new ReportId(new UUID(0, 1));
    private static final CaseId CASE = new CaseId(new UUID(0, 2));
    private static final Whose WHOSE = new Whose(REPORT, CASE);
    private static final UUID WAY = new UUID(1, 1);
    private static final UUID MESSAGE = new UUID(2, 1);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant OLD = NOON.plus(Duration.ofDays(180));
    private static final At ANA = new At(NOON, "ana");
    private static final At LUZ = new At(NOON, "luz");
    private static final Personal<Ways> WAYS =
            Personal.of(new UUID(3, 3), new Ways(List.of(), Set.of(ContactKind.VOICE)));
    private static final Said SAID = new Said(Reachable.YES, Wish.DECISIONS, WAYS);

    private static final ContactGiven GIVEN = given(1);
    private static final ContactProven PROVEN = new ContactProven(REPORT, CASE, 1, WAY, OLD);
    private static final CodeMistaken MISTAKEN = new CodeMistaken(REPORT, CASE, 1);
    private static final ContactClosed CLOSED = new ContactClosed(REPORT, CASE);
    private static final RenewalProposed PROPOSED =
            new RenewalProposed(REPORT, CASE, "ana", Reachable.YES, Wish.DECISIONS, WAYS);
    private static final ContactRenewed RENEWED = new ContactRenewed(REPORT, CASE, 2);
    private static final PersonNotTold NOT_TOLD = new PersonNotTold(REPORT, CASE, MESSAGE, SendingRule.FORBIDDEN);
    private static final ProveContact SAYS_IT = new ProveContact(Optional.of(WAY), true, ANA);
    private static final ProveContact SAYS_ANOTHER = new ProveContact(Optional.empty(), true, ANA);

    private final Scenario<ContactCommand, Contact, ContactEvent> contact = Scenario.of(new ContactDecider());

    @Test
    void a_contact_is_given_and_given_anew() {
        contact.when(new GiveContact(WHOSE, SAID)).then(GIVEN);
        contact.given(GIVEN, PROVEN).when(new GiveContact(WHOSE, SAID)).then(given(2));
        assertThat(state(GIVEN, PROVEN, given(2)).hasProven(WAY, NOON)).isFalse();
    }

    @Test
    void the_code_proves_the_way_to_which_it_was_sent_for_180_days() {
        contact.given(GIVEN).when(SAYS_IT).then(PROVEN);
        assertThat(state(GIVEN, PROVEN).hasProven(WAY, OLD.minusSeconds(1))).isTrue();
        assertThat(state(GIVEN, PROVEN).hasProven(WAY, OLD)).isFalse();
        assertThat(state(GIVEN, PROVEN).hasProven(MESSAGE, NOON)).isFalse();
    }

    @Test
    void five_mistakes_end_the_code() {
        contact.given(GIVEN).when(SAYS_ANOTHER).then(MISTAKEN);
        ContactEvent[] five = Stream.concat(Stream.of(GIVEN), Collections.nCopies(5, MISTAKEN).stream())
                .toArray(ContactEvent[]::new);
        contact.given(five).when(SAYS_IT).thenRefused(ContactRule.CODE_ENDED);
        contact.given(GIVEN)
                .when(new ProveContact(Optional.of(WAY), false, ANA))
                .thenRefused(ContactRule.CODE_ENDED);
    }

    @Test
    void without_a_contact_nothing_is_proven_wished_or_told() {
        contact.when(SAYS_IT).thenRefused(ContactRule.NO_CONTACT);
        contact.when(new SetWishes(Wish.NOTHING)).thenRefused(ContactRule.NO_CONTACT);
        contact.when(new RecordNotTold(MESSAGE, SendingRule.NO_WAY)).thenRefused(ContactRule.NO_CONTACT);
        contact.given(CLOSED).when(SAYS_IT).thenRefused(ContactRule.NO_CONTACT);
    }

    @Test
    void a_contact_in_other_hands_is_closed_also_if_none_was_ever_given() {
        contact.given(GIVEN, PROVEN).when(new CloseContact(WHOSE)).then(CLOSED);
        contact.when(new CloseContact(WHOSE)).then(CLOSED);
        contact.given(CLOSED).when(new CloseContact(WHOSE)).thenNothing();
        assertThat(state(GIVEN, PROVEN, CLOSED).said()).isEmpty();
    }

    @Test
    void a_closed_contact_is_given_anew_only_by_two_persons() {
        contact.given(CLOSED).when(new GiveContact(WHOSE, SAID)).thenRefused(ContactRule.CONTACT_CLOSED);
        contact.given(GIVEN, CLOSED).when(new ProposeRenewal(SAID, ANA)).then(PROPOSED);
        contact.given(GIVEN, CLOSED, PROPOSED)
                .when(new ConfirmRenewal(ANA))
                .thenRefused(ContactRule.RENEWED_BY_ANOTHER);
        contact.given(GIVEN, CLOSED, PROPOSED).when(new ConfirmRenewal(LUZ)).then(RENEWED);
        assertThat(state(GIVEN, CLOSED, PROPOSED).said()).isEmpty();
        assertThat(state(GIVEN, CLOSED, PROPOSED, RENEWED).said()).contains(SAID);
    }

    @Test
    void only_a_closed_contact_is_renewed_and_only_if_somebody_proposed_it() {
        contact.given(GIVEN).when(new ProposeRenewal(SAID, ANA)).thenRefused(ContactRule.CONTACT_NOT_CLOSED);
        contact.given(CLOSED).when(new ConfirmRenewal(LUZ)).thenRefused(ContactRule.NO_RENEWAL);
    }

    @Test
    void another_compromise_ends_a_renewal_that_nobody_confirmed() {
        contact.given(CLOSED, PROPOSED).when(new CloseContact(WHOSE)).then(CLOSED);
        contact.given(CLOSED, PROPOSED, CLOSED).when(new ConfirmRenewal(LUZ)).thenRefused(ContactRule.NO_RENEWAL);
    }

    @Test
    void a_wish_counts_from_now_on() {
        contact.given(GIVEN).when(new SetWishes(Wish.NOTHING)).then(new WishesSet(REPORT, CASE, Wish.NOTHING));
        contact.given(GIVEN).when(new SetWishes(Wish.DECISIONS)).thenNothing();
        assertThat(state(GIVEN, new WishesSet(REPORT, CASE, Wish.NOTHING))
                        .said()
                        .map(Said::wish))
                .contains(Wish.NOTHING);
    }

    @Test
    void each_wish_says_of_what_a_person_is_told() {
        assertThat(Stream.of(Wish.values()).filter(wish -> wish.wants(Cause.STEP)))
                .containsExactly(Wish.EVERY_STEP);
        assertThat(Stream.of(Wish.values()).filter(wish -> wish.wants(Cause.NEWS)))
                .containsExactly(Wish.EVERY_STEP, Wish.DECISIONS);
        assertThat(Wish.values()).allMatch(wish -> wish.wants(Cause.PROOF));
    }

    @Test
    void what_software_could_not_tell_waits_until_a_person_told_it() {
        contact.given(GIVEN)
                .when(new RecordNotTold(MESSAGE, SendingRule.FORBIDDEN))
                .then(NOT_TOLD);
        contact.given(GIVEN, NOT_TOLD)
                .when(new RecordTold(ToldBy.CALL))
                .then(new PersonTold(REPORT, CASE, ToldBy.CALL));
        contact.given(GIVEN, NOT_TOLD, new PersonTold(REPORT, CASE, ToldBy.CALL))
                .when(new RecordTold(ToldBy.CALL))
                .thenRefused(ContactRule.NOTHING_LEFT_TO_TELL);
        contact.given(GIVEN).when(new RecordTold(ToldBy.CALL)).thenRefused(ContactRule.NOTHING_LEFT_TO_TELL);
        contact.given(GIVEN, NOT_TOLD, CLOSED)
                .when(new RecordTold(ToldBy.IN_PERSON))
                .then(new PersonTold(REPORT, CASE, ToldBy.IN_PERSON));
    }

    @Test
    void refusals_of_what_is_said_let_the_same_command_be_said_otherwise() {
        assertThat(Stream.of(ContactRule.values()).filter(ContactRule::ofWhatIsSaid))
                .containsExactly(
                        ContactRule.CODE_WRONG,
                        ContactRule.CONTACT_WITHOUT_WAYS,
                        ContactRule.UNKNOWN_ZONE,
                        ContactRule.HOURS_NOT_WHOLE);
    }

    private static Contact state(ContactEvent... history) {
        return new ContactDecider().replay(List.of(history));
    }

    private static ContactGiven given(int version) {
        return new ContactGiven(REPORT, CASE, version, Reachable.YES, Wish.DECISIONS, WAYS);
    }
}
