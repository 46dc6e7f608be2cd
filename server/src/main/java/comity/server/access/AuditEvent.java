package comity.server.access;

/** What the audit log tells of. */
public enum AuditEvent {
  SIGNED_IN,
  SIGN_IN_FAILED,
  ACCOUNT_LOCKED,
  ACCOUNT_RELEASED,
  SIGNED_OUT,
  TOKEN_REFUSED,
  WEBHOOK_REGISTERED,
  WEBHOOK_ENABLED,
  WEBHOOK_DISABLED,
  WEBHOOK_REMOVED,
  ALLOWED,
  DENIED
}
