//! What a collector knows: values and rules. Pure: no clock, no browser, no text for people.
//!
//! ```text
//!  Source ──< Customer ──< Document            what the imported file says
//!                │ ├──< Attempt ── Outcome     a contact, and what came of it
//!                │ ├──< Promise, Plan, Offer   what was agreed; the outcome is computed
//!                │ ├──< Dispute                the part that is not asked for
//!                │ ├──< Note   ──< Task        what was said; what is to be done
//!                │ └── Standing, Escalation    snoozed, excluded, done; in other hands
//!                ├──< Receipt                  what came in, as the collector wrote it down
//!                └──< Payment                  of a receipt, or inferred from the next file
//! ```
//!
//! | English | español |
//! |---|---|
//! | portfolio | cartera |
//! | customer | cliente |
//! | document, credit | documento, nota de crédito |
//! | due date, days past due | vencimiento, días de mora |
//! | open balance, overdue balance | saldo pendiente, saldo vencido |
//! | ageing bucket | tramo de antigüedad |
//! | stage | etapa |
//! | attempt, outcome | gestión, resultado |
//! | promise to pay | promesa de pago |
//! | plan, instalment | plan de pagos, cuota |
//! | receipt, payment | recibo, pago |
//! | cash count | arqueo de caja |
//! | allocation | imputación |
//! | dispute | reclamo |
//! | escalation | escalamiento |
//! | reminder ladder, step | escalera de recordatorios, paso |
//! | due item | lo que se cobra: documento o cuota |
//! | worklist | Hoy, lista de trabajo |
//! | sending queue | envíos |
//! | pack, contact gate, contact budget | paquete de país, compuerta, cupo de contactos |
//! | direct contact | contacto directo: el deudor contestó |

pub mod account;
pub mod activity;
pub mod agenda;
pub mod allocation;
pub mod attempt;
pub mod backup_age;
pub mod batch;
pub mod calendar;
pub mod cash;
pub mod cash_receipts;
pub mod change;
pub mod class;
pub mod commission;
pub mod contact_point;
pub mod country;
pub mod customer;
pub mod day;
pub mod dispute;
pub mod document;
pub mod dossier;
pub mod due_item;
pub mod escalation;
pub mod evidence;
pub mod figures;
pub mod habit;
pub mod history;
pub mod id;
mod kept;
pub mod ladder;
pub mod language;
pub mod law;
mod ledger;
pub mod letters;
pub mod likely;
pub mod membership;
pub mod message;
pub mod money;
pub mod named;
pub mod natural_day;
pub mod note;
pub mod objection;
pub mod offer;
pub mod order;
pub mod own_text;
pub mod payment;
pub mod phone;
pub mod plan;
pub mod playbook;
pub mod portfolio;
pub mod promise;
pub mod promise_level;
pub mod queue;
pub mod quick_day;
pub mod receipt;
pub mod segment;
pub mod settings;
pub mod stage;
pub mod stamp;
pub mod standing;
pub mod tags;
pub mod task;
pub mod timeline;
pub mod visits;
pub mod worklist;
