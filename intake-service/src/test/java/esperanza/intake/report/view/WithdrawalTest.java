package esperanza.intake.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.Labels;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class WithdrawalTest {

    @Test
    void the_effect_is_told_in_three_languages_for_each_purpose() {
        var known = EnumSet.complementOf(EnumSet.of(ConsentPurpose.UNKNOWN));
        assertThat(Labels.shipped(Withdrawal.class, Withdrawal.TABLE)
                        .missing(known.stream().map(ConsentPurpose::name)))
                .as("Rows to add to withdrawal.csv: key;es;en;pt")
                .isEmpty();
        assertThat(Withdrawal.effect(ConsentPurpose.MEDIA))
                .containsOnlyKeys("en", "es", "pt")
                .containsEntry("en", "From now on nothing of your report is given to the media.");
    }
}
