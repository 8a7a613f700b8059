package esperanza.intake.other;

import esperanza.intake.planted.KnowsHttp;
import java.util.Optional;

public record UsedByAnother(Optional<KnowsHttp> back) {}
