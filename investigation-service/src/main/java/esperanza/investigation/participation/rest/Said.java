package esperanza.investigation.participation.rest;

import jakarta.validation.constraints.NotBlank;

/** What the person said, in their own words. */
public record Said(@NotBlank String words) {}
