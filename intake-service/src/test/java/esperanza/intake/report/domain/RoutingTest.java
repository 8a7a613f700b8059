package esperanza.intake.report.domain;

import static esperanza.intake.report.domain.ReportFixture.KNOWN;
import static esperanza.intake.report.domain.ReportFixture.WOMAN;
import static esperanza.protocol.vocabulary.ReferralDestination.INVESTIGATION;
import static esperanza.protocol.vocabulary.ReferralDestination.PROTECTION;
import static esperanza.protocol.vocabulary.TransferDestination.OMBUDSMAN;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.report.domain.Routing.Transfer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoutingTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    @Test
    void a_destination_keeps_the_parties_of_all_its_referrals() {
        Routing routing =
                Routing.NOWHERE.referred(PROTECTION, List.of(WOMAN)).referred(PROTECTION, List.of(KNOWN, WOMAN));

        assertThat(routing.wentTo(PROTECTION, WOMAN)).isTrue();
        assertThat(routing.wentTo(PROTECTION, KNOWN)).isTrue();
        assertThat(routing.wentTo(INVESTIGATION, WOMAN)).isFalse();
        assertThat(routing.referredTo()).containsExactly(PROTECTION);
    }

    @Test
    void a_report_that_names_nobody_was_referred_all_the_same() {
        assertThat(Routing.NOWHERE.referred(INVESTIGATION, List.of()).referredTo())
                .containsExactly(INVESTIGATION);
    }

    @Test
    void a_transfer_stays_unacknowledged_until_its_receiver_answers() {
        Routing sent = Routing.NOWHERE.transferred(SECOND, OMBUDSMAN).transferred(FIRST, OMBUDSMAN);
        assertThat(sent.unacknowledged()).containsExactly(FIRST, SECOND);

        Routing answered = sent.acknowledged(FIRST, OMBUDSMAN);
        assertThat(answered.unacknowledged()).containsExactly(SECOND);
        assertThat(answered.transfer(FIRST)).contains(new Transfer(OMBUDSMAN, true));
        assertThat(answered.transfer(new UUID(0, 3))).isEmpty();
    }
}
