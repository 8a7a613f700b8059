package esperanza.intake.report.domain;

import static esperanza.intake.report.domain.ReportFixture.PARTY;
import static esperanza.intake.report.domain.ReportFixture.WOMAN;
import static esperanza.protocol.vocabulary.ConsentPurpose.INVESTIGATION;
import static esperanza.protocol.vocabulary.ConsentPurpose.PROTECTION;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.protocol.vocabulary.ConsentState;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsentLedgerTest {

    private static final ConsentLedger EMPTY = ConsentLedger.of(Map.of());

    @Test
    void the_reporter_speaks_for_all_and_a_party_for_itself() {
        ConsentLedger ledger = EMPTY.granted(Optional.empty(), PROTECTION).withdrawn(Optional.of(WOMAN), PROTECTION);

        assertThat(ledger.said(PROTECTION)).isEqualTo(ConsentState.GRANTED);
        assertThat(ledger.consent(PARTY, PROTECTION, false)).isEqualTo(ConsentState.REFUSED);
        assertThat(ledger.said(INVESTIGATION)).isEqualTo(ConsentState.NOT_ASKED);
    }

    @Test
    void a_no_is_a_withdrawal_only_after_a_yes() {
        assertThat(EMPTY.withdrawn(Optional.of(WOMAN), PROTECTION).own(WOMAN, PROTECTION))
                .isEqualTo(ConsentState.REFUSED);
        assertThat(EMPTY.granted(Optional.of(WOMAN), PROTECTION)
                        .withdrawn(Optional.of(WOMAN), PROTECTION)
                        .own(WOMAN, PROTECTION))
                .isEqualTo(ConsentState.WITHDRAWN);
        assertThat(EMPTY.withdrawn(Optional.empty(), PROTECTION).said(PROTECTION))
                .isEqualTo(ConsentState.WITHDRAWN);
    }

    @Test
    void a_referral_alone_and_without_waiting_is_still_to_be_ratified() {
        assertThat(EMPTY.referred(Optional.of(WOMAN), PROTECTION, ReferralBasis.SERIOUSLY_PREVENTED)
                        .own(WOMAN, PROTECTION))
                .isEqualTo(ConsentState.SERIOUSLY_PREVENTED);
        assertThat(EMPTY.referred(Optional.of(WOMAN), PROTECTION, ReferralBasis.CONSENT))
                .isEqualTo(EMPTY);
        assertThat(EMPTY.referred(Optional.empty(), PROTECTION, ReferralBasis.SERIOUSLY_PREVENTED))
                .isEqualTo(EMPTY);
    }

    @Test
    void an_assembly_is_called_until_it_is_held() {
        ConsentLedger called = EMPTY.calling(WOMAN, PROTECTION);

        assertThat(called.isCalled(WOMAN, PROTECTION)).isTrue();
        assertThat(called.isCalled(WOMAN, INVESTIGATION)).isFalse();
        assertThat(called.held(WOMAN, PROTECTION).isCalled(WOMAN, PROTECTION)).isFalse();
    }
}
