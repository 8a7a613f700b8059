package esperanza.investigation.evidence.domain;

import static esperanza.investigation.evidence.domain.EvidenceRule.AFTER_EXPIRY;
import static esperanza.investigation.evidence.domain.EvidenceRule.NOT_EXPIRED;
import static esperanza.investigation.evidence.domain.EvidenceRule.NOT_GRANTED;
import static esperanza.investigation.evidence.domain.EvidenceRule.NOT_HELD;
import static esperanza.investigation.evidence.domain.EvidenceRule.NOT_LATER;
import static esperanza.investigation.evidence.domain.EvidenceRule.NO_SUCH_PRESERVATION;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.evidence.domain.Preservation.Requested;
import esperanza.investigation.evidence.domain.Preservation.Status;
import esperanza.investigation.evidence.domain.PreservationCommand.*;
import esperanza.investigation.evidence.domain.PreservationEvent.*;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PreservationDeciderTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final CaseId ANOTHER = new CaseId(new UUID(1, 2));
    private static final PreservationId ID = new PreservationId(new UUID(2, 1));
    private static final List<EvidenceId> ITEMS = List.of(new EvidenceId(new UUID(3, 1)));
    private static final Optional<AuthorisationId> ORDER = Optional.of(new AuthorisationId(new UUID(4, 1)));
    private static final Instant UNTIL = Instant.parse("2026-03-31T00:00:00Z");
    private static final Instant HELD = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant LONGER = Instant.parse("2026-07-01T00:00:00Z");
    private static final Instant AFTER = HELD.plusNanos(1000);
    private static final Personal<String> WORDS = Personal.of(CASE.value(), "…");

    private static final PreservationRequested REQUESTED =
            new PreservationRequested(CASE, ID, PreservationBasis.ART_16, UNTIL, ITEMS, Optional.empty(), WORDS, WORDS);
    private static final PreservationConfirmed CONFIRMED =
            new PreservationConfirmed(CASE, ID, Optional.of(HELD), WORDS);
    private static final PreservationRefused REFUSED = new PreservationRefused(CASE, ID, WORDS);
    private static final PreservationRenewed RENEWED = new PreservationRenewed(CASE, ID, LONGER);
    private static final PreservationConverted CONVERTED = new PreservationConverted(CASE, ID, ORDER);
    private static final PreservationReleased RELEASED = new PreservationReleased(CASE, ID, WORDS);
    private static final ExpiryExplained EXPLAINED = new ExpiryExplained(CASE, ID, WORDS);

    private final Scenario<PreservationCommand, Preservation, PreservationEvent> preservation =
            Scenario.of(new PreservationDecider());

    @Test
    void data_are_asked_to_be_kept_once() {
        RequestPreservation request = new RequestPreservation(
                CASE, ID, PreservationBasis.ART_16, UNTIL, ITEMS, Optional.empty(), WORDS, WORDS);
        preservation.when(request).then(REQUESTED);
        preservation.given(REQUESTED).when(request).thenNothing();
    }

    @Test
    void what_the_addressee_answers_is_never_refused() {
        preservation.given(REQUESTED).when(confirm(Optional.of(HELD))).then(CONFIRMED);
        preservation
                .given(REQUESTED, CONFIRMED)
                .when(confirm(Optional.of(HELD)))
                .thenNothing();
        preservation.given(REQUESTED).when(refuse(CASE)).then(REFUSED);
        preservation.given(REQUESTED, CONFIRMED).when(refuse(CASE)).then(REFUSED);
        preservation.given(REQUESTED, REFUSED).when(refuse(CASE)).thenNothing();
        preservation.given(REQUESTED, REFUSED).when(confirm(Optional.of(HELD))).then(CONFIRMED);
        preservation.given(REQUESTED, CONFIRMED, RELEASED).when(refuse(CASE)).then(REFUSED);
    }

    @Test
    void the_confirmation_says_until_when_the_data_are_held_also_if_that_is_as_was_asked() {
        PreservationConfirmed asAsked = new PreservationConfirmed(CASE, ID, Optional.of(UNTIL), WORDS);
        preservation.given(REQUESTED).when(confirm(Optional.empty())).then(asAsked);
        preservation.given(REQUESTED, CONFIRMED).when(confirm(Optional.empty())).then(asAsked);
        preservation.given(REQUESTED, asAsked).when(confirm(Optional.empty())).thenNothing();
        PreservationConfirmed unsaid = new PreservationConfirmed(CASE, ID, Optional.empty(), WORDS);
        assertThat(requested(REQUESTED, unsaid).heldUntil()).isEqualTo(UNTIL);
    }

    @Test
    void held_data_are_kept_for_longer_until_the_very_instant_at_which_they_expire() {
        preservation.given(REQUESTED, CONFIRMED).when(renew(LONGER, HELD)).then(RENEWED);
        preservation.given(REQUESTED, CONFIRMED).when(renew(LONGER, AFTER)).thenRefused(AFTER_EXPIRY);
        preservation
                .given(REQUESTED, CONFIRMED, RENEWED)
                .when(renew(LONGER, AFTER))
                .thenNothing();
        preservation
                .given(REQUESTED, CONFIRMED, RENEWED)
                .when(renew(HELD, AFTER))
                .thenRefused(NOT_LATER);
        preservation.given(REQUESTED).when(renew(LONGER, UNTIL)).thenRefused(NOT_HELD);
        preservation.given(REQUESTED, REFUSED).when(renew(LONGER, UNTIL)).thenRefused(NOT_HELD);
        preservation
                .given(REQUESTED, CONFIRMED, CONVERTED)
                .when(renew(LONGER, HELD))
                .thenRefused(NOT_HELD);
    }

    @Test
    void data_that_were_obtained_or_are_not_needed_are_not_kept_any_longer() {
        preservation.given(REQUESTED, CONFIRMED).when(convert(HELD)).then(CONVERTED);
        preservation.given(REQUESTED).when(convert(UNTIL)).then(CONVERTED);
        preservation.given(REQUESTED, CONFIRMED, CONVERTED).when(convert(AFTER)).thenNothing();
        preservation.given(REQUESTED, CONFIRMED).when(release(HELD)).then(RELEASED);
        preservation.given(REQUESTED, CONFIRMED, RELEASED).when(release(AFTER)).thenNothing();
        preservation.given(REQUESTED, CONFIRMED, RELEASED).when(convert(HELD)).thenRefused(NOT_HELD);
        preservation.given(REQUESTED, REFUSED).when(release(UNTIL)).thenRefused(NOT_HELD);
        preservation.given(REQUESTED, CONFIRMED).when(convert(AFTER)).thenRefused(AFTER_EXPIRY);
        preservation.given(REQUESTED, CONFIRMED).when(release(AFTER)).thenRefused(AFTER_EXPIRY);
    }

    @Test
    void data_are_obtained_by_an_authorisation_that_holds_or_by_none() {
        preservation
                .given(REQUESTED, CONFIRMED)
                .when(new ConvertPreservation(CASE, at(HELD), ORDER, false))
                .thenRefused(NOT_GRANTED);
        preservation
                .given(REQUESTED, CONFIRMED)
                .when(new ConvertPreservation(CASE, at(HELD), Optional.empty(), false))
                .then(new PreservationConverted(CASE, ID, Optional.empty()));
        preservation
                .given(REQUESTED, CONFIRMED, CONVERTED)
                .when(new ConvertPreservation(CASE, at(HELD), ORDER, false))
                .thenNothing();
    }

    @Test
    void an_expiry_is_explained() {
        preservation.given(REQUESTED, CONFIRMED).when(explain(AFTER)).then(EXPLAINED);
        preservation.given(REQUESTED, CONFIRMED, EXPLAINED).when(explain(AFTER)).thenNothing();
        preservation.given(REQUESTED).when(explain(AFTER)).then(EXPLAINED);
        preservation.given(REQUESTED, CONFIRMED).when(explain(HELD)).thenRefused(NOT_EXPIRED);
        preservation.given(REQUESTED, CONFIRMED, RENEWED).when(explain(AFTER)).thenRefused(NOT_EXPIRED);
        preservation.given(REQUESTED, CONFIRMED, RELEASED).when(explain(AFTER)).thenRefused(NOT_EXPIRED);
        preservation.given(REQUESTED, REFUSED).when(explain(AFTER)).thenRefused(NOT_EXPIRED);
        preservation
                .given(REQUESTED, CONFIRMED, EXPLAINED)
                .when(renew(LONGER, AFTER))
                .thenRefused(AFTER_EXPIRY);
    }

    @Test
    void a_request_expires_by_itself() {
        assertThat(requested(REQUESTED).at(UNTIL)).isEqualTo(Status.SENT);
        assertThat(requested(REQUESTED).at(HELD)).isEqualTo(Status.EXPIRED);
        assertThat(requested(REQUESTED, CONFIRMED).at(HELD)).isEqualTo(Status.HELD);
        assertThat(requested(REQUESTED, CONFIRMED).at(AFTER)).isEqualTo(Status.EXPIRED);
        assertThat(requested(REQUESTED, CONFIRMED, RENEWED).at(AFTER)).isEqualTo(Status.HELD);
        assertThat(requested(REQUESTED, CONFIRMED, CONVERTED).at(AFTER)).isEqualTo(Status.CONVERTED);
        assertThat(requested(REQUESTED, CONFIRMED, CONVERTED, CONFIRMED, REFUSED)
                        .at(AFTER))
                .isEqualTo(Status.CONVERTED);
    }

    @Test
    void a_request_of_another_case_is_not_found() {
        List<PreservationCommand> commands = List.of(
                new ConfirmPreservation(ANOTHER, Optional.empty(), WORDS),
                refuse(ANOTHER),
                new RenewPreservation(ANOTHER, at(HELD), LONGER),
                new ConvertPreservation(ANOTHER, at(HELD), ORDER, true),
                new ReleasePreservation(ANOTHER, at(HELD), WORDS),
                new ExplainExpiry(ANOTHER, at(AFTER), WORDS));
        commands.forEach(command -> {
            preservation.when(command).thenRefused(NO_SUCH_PRESERVATION);
            preservation.given(REQUESTED, CONFIRMED).when(command).thenRefused(NO_SUCH_PRESERVATION);
        });
    }

    private static PreservationCommand confirm(Optional<Instant> heldUntil) {
        return new ConfirmPreservation(CASE, heldUntil, WORDS);
    }

    private static PreservationCommand refuse(CaseId of) {
        return new RefusePreservation(of, WORDS);
    }

    private static PreservationCommand renew(Instant heldUntil, Instant now) {
        return new RenewPreservation(CASE, at(now), heldUntil);
    }

    private static PreservationCommand convert(Instant now) {
        return new ConvertPreservation(CASE, at(now), ORDER, true);
    }

    private static PreservationCommand release(Instant now) {
        return new ReleasePreservation(CASE, at(now), WORDS);
    }

    private static PreservationCommand explain(Instant now) {
        return new ExplainExpiry(CASE, at(now), WORDS);
    }

    private static Requested requested(PreservationEvent... events) {
        return (Requested) new PreservationDecider().replay(List.of(events));
    }

    private static At at(Instant now) {
        return new At(now, "inés");
    }
}
