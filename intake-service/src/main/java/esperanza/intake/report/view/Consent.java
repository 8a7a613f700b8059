package esperanza.intake.report.view;

import esperanza.intake.report.domain.ReportCommand;
import esperanza.intake.report.domain.ReportCommand.*;
import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.runtime.rest.KnownCode;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/** A change of consent to one purpose. */
public record Consent(
        @NotNull @KnownCode ConsentPurpose purpose, @NotNull Change change) {

    /** The kind of change. */
    public enum Change {
        GIVEN,
        WITHDRAWN
    }

    /**
     * The effect of the change.
     *
     * @param effect in words for the person, by language (en, es, pt); empty if consent was given
     */
    public record Changed(ConsentPurpose purpose, Change change, Map<String, String> effect) {}

    public ReportCommand command() {
        return change == Change.GIVEN ? new GiveConsent(purpose) : new WithdrawConsent(purpose);
    }

    /** The same change, for one party alone. */
    public ReportCommand commandOf(PartyRef party) {
        return change == Change.GIVEN ? new GiveOwnConsent(party, purpose) : new WithdrawOwnConsent(party, purpose);
    }

    public Changed changed() {
        return new Changed(purpose, change, change == Change.WITHDRAWN ? Withdrawal.effect(purpose) : Map.of());
    }
}
