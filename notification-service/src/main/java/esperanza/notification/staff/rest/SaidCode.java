package esperanza.notification.staff.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The six digits that were sent. */
public record SaidCode(
        @NotNull @Pattern(regexp = "^[0-9]{6}$") String code) {}
