package esperanza.investigation.figures.rest;

import java.util.Optional;

/** The status of an observation, by the SDMX code list CL_OBS_STATUS. */
enum ObsStatus {
    NORMAL("A"),
    /** Missing value; suppressed. */
    SUPPRESSED("Q");

    private final String code;

    ObsStatus(String code) {
        this.code = code;
    }

    static ObsStatus of(Optional<Integer> shown) {
        return shown.isPresent() ? NORMAL : SUPPRESSED;
    }

    String code() {
        return code;
    }
}
