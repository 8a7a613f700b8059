package esperanza.intake.receiving.rest;

import esperanza.intake.receiving.ReceiveReport.Taken;
import esperanza.runtime.rest.Answers;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The answer to a report: 201 from the log, 202 while it waits on the disk. */
final class ReportTaken {

    private ReportTaken() {}

    static Response answer(Taken taken) {
        URI where = URI.create("/v1/reports/" + taken.answer().reportId().value());
        return taken.outcome()
                .map(outcome -> Answers.createdOutside(outcome, where, taken.answer()))
                .orElseGet(() -> Answers.acceptedOutside(where, taken.answer()));
    }
}
