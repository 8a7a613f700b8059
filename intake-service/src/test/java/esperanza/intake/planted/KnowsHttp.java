package esperanza.intake.planted;

import esperanza.intake.other.UsedByAnother;
import jakarta.ws.rs.core.Response;

public record KnowsHttp(Response answer, UsedByAnother other) {}
