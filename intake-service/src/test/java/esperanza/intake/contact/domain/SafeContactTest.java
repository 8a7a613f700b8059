package esperanza.intake.contact.domain;

import static esperanza.intake.contact.domain.ContactKind.MAIL;
import static esperanza.intake.contact.domain.ContactKind.SMS;
import static esperanza.intake.contact.domain.ContactKind.VOICE;
import static esperanza.intake.contact.domain.Contacts.neighbours;
import static esperanza.intake.contact.domain.Contacts.plain;
import static esperanza.intake.contact.domain.Contacts.proven;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.contact.domain.Traits.MessageClass;
import esperanza.intake.contact.domain.Verdict.Refuse;
import esperanza.intake.contact.domain.Verdict.Send;
import esperanza.intake.contact.domain.Verdict.Wait;
import esperanza.protocol.vocabulary.SendingRule;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SafeContactTest {

    private static final Instant EVENING = Instant.parse("2026-03-02T23:30:00Z");
    private static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");
    private static final Standing WELL = new Standing(false, false, true);
    private static final Set<ContactKind> ALL = EnumSet.allOf(ContactKind.class);
    private static final ToTell NEWS = new ToTell(Cause.NEWS, MessageClass.NEUTRAL, false);
    private static final ToTell PROOF = new ToTell(Cause.PROOF, MessageClass.NEUTRAL, false);
    private static final ToTell CALL_ME = new ToTell(Cause.NEWS, MessageClass.CALL_ME, false);
    private static final ToTell DANGER = new ToTell(Cause.NEWS, MessageClass.NEUTRAL, true);
    private static final Way MAILED = plain(MAIL);
    private static final Way TEXTED = neighbours(SMS);

    @Test
    void a_message_goes_by_the_first_way_in_the_language_of_the_person() {
        assertThat(verdict(proven(Set.of(), List.of(TEXTED, MAILED)), NEWS, EVENING))
                .isEqualTo(new Send(TEXTED, "es"));
    }

    @Test
    void a_way_that_is_forbidden_leaves_the_message_to_the_next_one() {
        assertThat(verdict(proven(Set.of(SMS), List.of(TEXTED, MAILED)), NEWS, NOON))
                .isEqualTo(new Send(MAILED, "es"));
        assertThat(verdict(proven(Set.of(SMS), List.of(TEXTED)), NEWS, EVENING)).isEqualTo(refused("FORBIDDEN"));
        assertThat(verdict(proven(Set.of(SMS), List.of(TEXTED)), DANGER, EVENING))
                .isEqualTo(refused("FORBIDDEN"));
    }

    @Test
    void a_way_that_failed_leaves_the_message_to_the_next_one() {
        SafeContact safe = safe(proven(Set.of(), List.of(TEXTED, MAILED)), WELL, ALL, List.of());
        assertThat(safe.may(NEWS, Set.of(TEXTED.id()), NOON)).isEqualTo(new Send(MAILED, "es"));
        assertThat(safe.may(NEWS, Set.of(TEXTED.id(), MAILED.id()), NOON)).isEqualTo(refused("UNDELIVERED"));
    }

    @Test
    void a_first_way_that_is_closed_is_waited_for() {
        assertThat(verdict(proven(Set.of(), List.of(TEXTED, MAILED)), NEWS, NOON))
                .isEqualTo(new Wait(Instant.parse("2026-03-02T23:00:00Z")));
    }

    @Test
    void how_it_stands_with_the_person_comes_before_each_way() {
        Contact given = proven(Set.of(), List.of(MAILED));
        assertThat(safe(given, new Standing(true, false, true), ALL, List.of()).may(DANGER, Set.of(), NOON))
                .isEqualTo(refused("COMPROMISED"));
        assertThat(safe(given, new Standing(false, true, true), ALL, List.of()).may(DANGER, Set.of(), NOON))
                .isEqualTo(refused("ERASED"));
        assertThat(safe(given, new Standing(false, false, false), ALL, List.of())
                        .may(DANGER, Set.of(), NOON))
                .isEqualTo(refused("CONSENT"));
        assertThat(safe(given, WELL, Set.of(SMS), List.of()).may(DANGER, Set.of(), NOON))
                .isEqualTo(refused("NO_WAY"));
    }

    @Test
    void a_person_who_is_met_only_in_person_has_no_way() {
        assertThat(verdict(Contacts.given(Reachable.ONLY_IN_PERSON, Set.of(), List.of(MAILED)), DANGER, NOON))
                .isEqualTo(refused("NO_WAY"));
    }

    @Test
    void before_the_proof_a_way_gets_its_code_and_a_word_of_danger() {
        Contact unproven = Contacts.given(Reachable.YES, Set.of(), List.of(MAILED));
        assertThat(verdict(unproven, PROOF, NOON)).isEqualTo(new Send(MAILED, "es"));
        assertThat(verdict(unproven, NEWS, NOON)).isEqualTo(refused("NOT_PROVEN"));
        assertThat(verdict(unproven, DANGER, NOON)).isEqualTo(new Send(MAILED, "es"));
        assertThat(verdict(proven(Set.of(), List.of(MAILED)), NEWS, Contacts.PROVEN_UNTIL.plus(Duration.ofHours(17))))
                .isEqualTo(refused("NOT_PROVEN"));
    }

    @Test
    void no_channel_carries_words_of_the_case() {
        ToTell words = new ToTell(Cause.NEWS, MessageClass.WORDS, true);
        assertThat(verdict(proven(Set.of(), List.of(MAILED)), words, NOON)).isEqualTo(refused("CONTENT"));
    }

    @Test
    void a_channel_that_shows_our_own_name_is_not_used_if_the_person_agreed_another() {
        Way named = way(MAILED, Optional.of("Farmacia"), new Way.InDanger(false, false));
        Way allowed = way(MAILED, Optional.of("Farmacia"), new Way.InDanger(false, true));
        assertThat(verdict(proven(Set.of(), List.of(named)), DANGER, NOON)).isEqualTo(refused("SENDER_NAME"));
        assertThat(verdict(proven(Set.of(), List.of(allowed)), NEWS, NOON)).isEqualTo(refused("SENDER_NAME"));
        assertThat(verdict(proven(Set.of(), List.of(allowed)), DANGER, NOON)).isEqualTo(new Send(allowed, "es"));
    }

    @Test
    void where_others_read_only_a_neutral_word_goes() {
        assertThat(verdict(proven(Set.of(), List.of(TEXTED)), CALL_ME, EVENING)).isEqualTo(refused("SHARED"));
        assertThat(verdict(proven(Set.of(), List.of(MAILED)), CALL_ME, NOON)).isEqualTo(new Send(MAILED, "es"));
    }

    @Test
    void nothing_is_left_on_a_machine() {
        assertThat(verdict(proven(Set.of(), List.of(neighbours(VOICE))), NEWS, EVENING))
                .isEqualTo(refused("VOICEMAIL"));
    }

    @Test
    void danger_breaks_the_hours_only_if_the_person_allowed_it() {
        assertThat(verdict(proven(Set.of(), List.of(TEXTED)), DANGER, NOON))
                .isEqualTo(new Wait(Instant.parse("2026-03-02T23:00:00Z")));
        Way allowed = way(TEXTED, TEXTED.ourName(), new Way.InDanger(true, false));
        assertThat(verdict(proven(Set.of(), List.of(allowed)), DANGER, NOON)).isEqualTo(new Send(allowed, "es"));
        assertThat(verdict(proven(Set.of(), List.of(allowed)), NEWS, NOON)).isInstanceOf(Wait.class);
    }

    @Test
    void a_third_message_of_a_day_and_a_sixth_of_a_week_tell_too_much() {
        Contact given = proven(Set.of(), List.of(MAILED));
        List<Instant> two = List.of(NOON.minusSeconds(1), NOON.minusSeconds(2));
        List<Instant> five = List.of(ago(2), ago(3), ago(4), ago(5), ago(6));
        assertThat(safe(given, WELL, ALL, two).may(NEWS, Set.of(), NOON)).isEqualTo(refused("TOO_OFTEN"));
        assertThat(safe(given, WELL, ALL, five).may(NEWS, Set.of(), NOON)).isEqualTo(refused("TOO_OFTEN"));
        assertThat(safe(given, WELL, ALL, five.subList(1, 5)).may(NEWS, Set.of(), NOON))
                .isEqualTo(new Send(MAILED, "es"));
        assertThat(safe(given, WELL, ALL, five).may(DANGER, Set.of(), NOON)).isEqualTo(new Send(MAILED, "es"));
    }

    @Test
    void a_person_in_whose_language_there_is_no_text_is_called() {
        Way spoken = in("quc", Optional.of("es"));
        assertThat(verdict(proven(Set.of(), List.of(spoken)), NEWS, NOON)).isEqualTo(refused("LANGUAGE"));
        assertThat(verdict(proven(Set.of(), List.of(spoken)), DANGER, NOON)).isEqualTo(new Send(spoken, "es"));
        Way alone = in("quc", Optional.empty());
        assertThat(verdict(proven(Set.of(), List.of(alone)), DANGER, NOON)).isEqualTo(refused("LANGUAGE"));
    }

    private static Instant ago(int days) {
        return NOON.minus(Duration.ofDays(days));
    }

    private static Way way(Way like, Optional<String> ourName, Way.InDanger allowed) {
        return new Way(
                like.id(),
                like.kind(),
                like.address(),
                like.hours(),
                like.language(),
                like.secondLanguage(),
                ourName,
                like.askFor(),
                like.answerer(),
                like.voicemail(),
                like.shared(),
                allowed);
    }

    private static Way in(String language, Optional<String> second) {
        return new Way(
                new UUID(4, 4),
                MAIL,
                "ana@example.org",
                new Hours(List.of(), Contacts.ZONE),
                language,
                second,
                Optional.empty(),
                Optional.empty(),
                Answerer.SELF,
                false,
                false,
                new Way.InDanger(false, false));
    }

    private static Verdict verdict(Contact contact, ToTell message, Instant now) {
        return safe(contact, WELL, ALL, List.of()).may(message, Set.of(), now);
    }

    private static SafeContact safe(
            Contact contact, Standing standing, Set<ContactKind> channels, List<Instant> sentLately) {
        return new SafeContact(contact, standing, channels, List.of("es", "en", "pt"), sentLately);
    }

    private static Refuse refused(String rule) {
        return new Refuse(SendingRule.valueOf(rule));
    }
}
