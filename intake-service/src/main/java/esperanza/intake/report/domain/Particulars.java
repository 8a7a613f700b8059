package esperanza.intake.report.domain;

import esperanza.protocol.vocabulary.ReporterKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The details of the case that could identify a person: sealed under the case.
 *
 * @param externalReference the sender's own name for the report, such as the number of a call
 * @param facets the sensitive codes, such as the class of the alleged author
 * @param institutions the institutions of the alleged authors, as reported
 * @param traces what the threatener used
 * @param exactly the facts that the clear part leaves out of a sender without a login; absent for other senders, and in
 *     events from before they were left out there
 * @param unmapped the parts of the report that could not be mapped, as sent: place in the report → JSON text
 */
public record Particulars(
        Optional<String> account,
        Optional<String> code,
        Optional<String> externalReference,
        List<String> files,
        Optional<String> place,
        Optional<String> exactArea,
        Map<Facet, List<String>> facets,
        List<String> defenceActivities,
        List<String> defenceCauses,
        Optional<String> defenceDescription,
        List<String> institutions,
        List<Trace> traces,
        Optional<Exactly> exactly,
        Map<String, String> unmapped) {

    /** The kind of the sender, and when it happened, as told. */
    public record Exactly(ReporterKind reporterKind, Optional<Instant> occurredFrom, Optional<Instant> occurredTo) {}

    public Particulars {
        institutions = institutions == null ? List.of() : List.copyOf(institutions); // none before conflict walls
        traces = traces == null ? List.of() : List.copyOf(traces); // none in early events
    }
}
