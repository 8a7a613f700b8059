package esperanza.protocol.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.protocol.term.IsMoment;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the code decides by a code of a list. */
class CodeMeaningTest {

    @IsMoment({LegalMoment.REPORT_RECEIVED, LegalMoment.IMMINENT_DANGER_DECLARED})
    private record Received(boolean danger) implements IsMoment.Sometimes {

        @Override
        public boolean is(LegalMoment moment) {
            return danger || moment == LegalMoment.REPORT_RECEIVED;
        }
    }

    @Test
    void a_party_may_be_a_collective_until_it_is_known_as_a_person_or_a_family() {
        assertThat(PartyKind.values())
                .filteredOn(PartyKind::mayBeCollective)
                .containsExactly(
                        PartyKind.ORGANISATION, PartyKind.COMMUNITY, PartyKind.ETHNIC_PEOPLE, PartyKind.UNKNOWN);
        assertThat(PartyKind.values())
                .filteredOn(PartyKind::isCollective)
                .containsExactly(PartyKind.ORGANISATION, PartyKind.COMMUNITY, PartyKind.ETHNIC_PEOPLE);
    }

    @Test
    void a_referral_needs_the_consent_of_its_own_purpose() {
        assertThat(Stream.of(ReferralDestination.values()).map(ReferralDestination::purpose))
                .containsExactly(ConsentPurpose.INVESTIGATION, ConsentPurpose.PROTECTION, ConsentPurpose.UNKNOWN);
    }

    @Test
    void an_event_is_the_moments_of_its_type_that_it_says() {
        assertThat(IsMoment.Of.type(Received.class))
                .containsExactlyInAnyOrder(LegalMoment.REPORT_RECEIVED, LegalMoment.IMMINENT_DANGER_DECLARED);
        assertThat(IsMoment.Of.event(new Received(false))).containsExactly(LegalMoment.REPORT_RECEIVED);
        assertThat(IsMoment.Of.event(new Received(true))).hasSize(2);
        assertThat(IsMoment.Of.event("no moment")).isEmpty();
    }
}
