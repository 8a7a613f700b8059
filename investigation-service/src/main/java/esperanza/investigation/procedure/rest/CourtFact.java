package esperanza.investigation.procedure.rest;

import static esperanza.investigation.procedure.domain.FactKind.CHARGES_FILED;
import static esperanza.investigation.procedure.domain.FactKind.JUDGMENT_DELIVERED;
import static esperanza.investigation.procedure.domain.FactKind.PRECAUTIONARY_MEASURE_ENDED;

import esperanza.investigation.procedure.RecordFacts.Fact;
import esperanza.investigation.procedure.domain.ChargedAuthors;
import esperanza.investigation.procedure.domain.Charges;
import esperanza.investigation.procedure.domain.FactDetails;
import esperanza.investigation.procedure.domain.FactKind;
import esperanza.investigation.procedure.domain.JudgmentOutcome;
import esperanza.investigation.procedure.domain.ProceedingCommand.FactCodes;
import esperanza.kernel.Form;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.rest.CommandRequests;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a court did.
 *
 * @param source the court or system that reports it
 * @param officialNumber of the proceeding
 * @param externalId the source's own id of the fact
 * @param charges only and always of charges that were filed
 * @param release only and always of a precautionary measure that ended
 * @param outcome only and always of a judgment
 */
public record CourtFact(
        @NotNull FactKind kind,
        @NotBlank String source,
        @NotBlank String officialNumber,
        @NotBlank String externalId,
        @NotNull Instant occurredAt,
        Optional<@Valid FiledCharges> charges,
        Optional<Boolean> release,
        Optional<JudgmentOutcome> outcome,
        Optional<List<String>> persons,
        Optional<String> words) {

    /** @param motivePleaded true: the link with the defence work is pleaded as a motive */
    public record FiledCharges(
            @NotNull @Pattern(regexp = Form.CODE) String offence,
            boolean motivePleaded,
            @NotNull ChargedAuthors authorship) {}

    /** Fails with 422 if the fact lies ahead, or if a code is missing or belongs to another kind. */
    Fact read(CommandRequests requests) {
        requests.said("/occurredAt", Optional.of(occurredAt));
        List<Refused.Field> wrong = Stream.of(
                        belongs("/charges", charges, CHARGES_FILED),
                        belongs("/release", release, PRECAUTIONARY_MEASURE_ENDED),
                        belongs("/outcome", outcome, JUDGMENT_DELIVERED))
                .flatMap(Optional::stream)
                .toList();
        if (!wrong.isEmpty()) {
            throw Refused.invalid(wrong);
        }
        return new Fact(
                kind,
                occurredAt,
                new FactCodes(
                        charges.map(each -> new Charges(each.offence(), each.motivePleaded(), each.authorship())),
                        release,
                        outcome),
                new FactDetails(source, officialNumber, externalId, persons.orElse(List.of()), words));
    }

    private Optional<Refused.Field> belongs(String pointer, Optional<?> code, FactKind to) {
        if (code.isPresent() == (kind == to)) {
            return Optional.empty();
        }
        return Optional.of(
                code.isPresent()
                        ? new Refused.Field(pointer, "of-another-kind", "Facts of this kind do not have it")
                        : new Refused.Field(pointer, "not-null", "Facts of this kind need it"));
    }
}
