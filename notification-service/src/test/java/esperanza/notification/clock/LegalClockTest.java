package esperanza.notification.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.notification.DemonstrationProfile;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.TermRule;
import esperanza.protocol.vocabulary.LegalMoment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LegalClockTest {

    private static final Profile XX = DemonstrationProfile.load();

    @Test
    void the_demonstration_profile_means_the_clocks_that_are_kept_and_has_three_that_are_not() {
        LegalClock.requireAllOf(XX);
        assertThat(LegalClock.notKept(XX)).containsExactly("ACKNOWLEDGE_RECEIPT", "FIRST_ACT", "RISK_ASSESSMENT");
    }

    @ParameterizedTest
    @EnumSource(LegalClock.class)
    void a_profile_that_starts_or_meets_a_clock_otherwise_is_refused(LegalClock clock) {
        TermRule rule = XX.rule(clock.rule());
        assertThatThrownBy(() -> LegalClock.requireAllOf(with(rule, LegalMoment.RISK_ASSESSED, rule.metBy())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The profile XX v1 starts " + clock.rule() + " on RISK_ASSESSED");
        assertThatThrownBy(() -> LegalClock.requireAllOf(with(rule, rule.startsOn(), LegalMoment.RISK_ASSESSED)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("meets it by RISK_ASSESSED; this release keeps it from " + rule.startsOn());
    }

    private static Profile with(TermRule rule, LegalMoment startsOn, LegalMoment metBy) {
        TermRule changed = new TermRule(
                rule.id(),
                rule.label(),
                rule.holder(),
                startsOn,
                metBy,
                rule.length(),
                rule.basis(),
                rule.internalTarget(),
                rule.warnAhead());
        List<TermRule> terms =
                XX.terms().stream().map(term -> term == rule ? changed : term).toList();
        return new Profile(
                XX.code(),
                XX.version(),
                XX.name(),
                XX.zone(),
                terms,
                XX.onCall(),
                XX.disclosure(),
                XX.institutions(),
                XX.erasing(),
                XX.areas());
    }
}
