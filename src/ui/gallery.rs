//! Every part of the kit on one page, to be looked at and tried: `#/galeria`.
//!
//! For those who build Cartera, in development builds only, and therefore in one
//! language. It shows parts and invents no data beyond what they need.

use leptos::prelude::*;

use super::kit::*;
use super::shell::{Page, PageWidth, use_shortcut};

#[component]
pub fn GalleryPage() -> impl IntoView {
    let toasts = expect_context::<Toasts>();
    use_shortcut("n", "Say something", move || toasts.say("The shortcut works"));
    view! {
        <Page title="Galería" width=PageWidth::Full
            detail=|| view! { <span class="quiet">"every part of the kit"</span> }
            actions=|| view! { <Button kind=ButtonKind::Primary icon=Icon::Plus keys="n">"Registrar resultado"</Button> }>
            <div class="grid">
                <Buttons />
                <Chips />
                <Fields />
                <Overlays />
                <States />
                <Bars />
                <Icons />
            </div>
            <Sheet />
            <Long />
        </Page>
    }
}

#[component]
fn Buttons() -> impl IntoView {
    let pressed = RwSignal::new(true);
    view! {
        <Card title="Buttons" actions=|| view! { <IconButton icon=Icon::Dots label="Más" /> }>
            <div class="stack">
                <div class="cluster">
                    <Button kind=ButtonKind::Primary>"Registrar resultado"</Button>
                    <Button>"Posponer"</Button>
                    <Button kind=ButtonKind::Quiet>"Ver más"</Button>
                    <Button kind=ButtonKind::Danger icon=Icon::Trash>"Borrar todo"</Button>
                </div>
                <div class="cluster">
                    <Button kind=ButtonKind::Primary icon=Icon::Check keys="r">"Listo"</Button>
                    <Button icon=Icon::Snooze keys="s" tooltip="Vuelve a la lista el día que diga">"Posponer"</Button>
                    <Button busy=true>"Guardando"</Button>
                    <Button disabled=true>"No disponible"</Button>
                </div>
                <div class="cluster">
                    <LinkButton href="tel:+573001112233" icon=Icon::Phone kind=ButtonKind::Primary>"Llamar"</LinkButton>
                    <LinkButton href="https://wa.me/573001112233" icon=Icon::Chat new_tab=true>"WhatsApp"</LinkButton>
                    <LinkButton href="" icon=Icon::Mail>"Sin correo"</LinkButton>
                    <CopyButton text="+57 300 111 22 33" />
                </div>
                <div class="cluster">
                    <IconButton icon=Icon::Pin label="Fijar" pressed=pressed on_click=move || pressed.update(|on| *on = !*on) />
                    <IconButton icon=Icon::Edit label="Editar" />
                    <IconButton icon=Icon::Undo label="Deshacer" kind=ButtonKind::Secondary />
                    <IconButton icon=Icon::Redo label="Rehacer" disabled=true />
                    <CopyButton text="abc" icon_only=true />
                    <Keys keys="ctrl+k" />
                    <Keys keys="?" />
                </div>
            </div>
        </Card>
    }
}

const TONES: [(Tone, &str, Icon); 12] = [
    (Tone::Neutral, "sin gestión", Icon::Info),
    (Tone::Preventive, "por vencer", Icon::Clock),
    (Tone::Due, "vence hoy", Icon::Calendar),
    (Tone::Overdue1, "12 días", Icon::Clock),
    (Tone::Overdue2, "45 días", Icon::Clock),
    (Tone::Overdue3, "78 días", Icon::Clock),
    (Tone::Overdue4, "213 días", Icon::Warning),
    (Tone::Promise, "promesa viernes", Icon::Promise),
    (Tone::Dispute, "en disputa", Icon::Dispute),
    (Tone::Paid, "pagado", Icon::Check),
    (Tone::Danger, "promesa rota", Icon::Warning),
    (Tone::Info, "cliente nuevo", Icon::Info),
];

#[component]
fn Chips() -> impl IntoView {
    let late = RwSignal::new(true);
    view! {
        <Card title="Chips">
            <div class="stack">
                <div class="cluster">
                    {TONES.map(|(tone, word, icon)| view! { <Chip tone icon>{word}</Chip> }).collect_view()}
                </div>
                <div class="cluster">
                    {TONES.map(|(tone, word, _)| view! { <Chip tone>{word}</Chip> }).collect_view()}
                </div>
                <div class="cluster">
                    <FilterChip pressed=late on_toggle=move || late.update(|on| *on = !*on)>"Vencido"</FilterChip>
                    <FilterChip pressed=false icon=Icon::Promise on_toggle=|| ()>"Con promesa"</FilterChip>
                    <FilterChip pressed=false on_toggle=|| ()>"Sin contacto"</FilterChip>
                </div>
            </div>
        </Card>
    }
}

#[component]
fn Fields() -> impl IntoView {
    let amount = RwSignal::new("1.250.000".to_owned());
    let day = RwSignal::new("2025-07-09".to_owned());
    let hour = RwSignal::new("09:30".to_owned());
    let note = RwSignal::new(String::new());
    let result = RwSignal::new("promise".to_owned());
    let channel = RwSignal::new("call".to_owned());
    let kept = RwSignal::new(true);
    let results = vec![
        Choice::new("promise", "Promesa de pago"),
        Choice::new("none", "No contesta"),
        Choice::new("wrong", "Número equivocado"),
    ];
    let channels =
        vec![Choice::new("call", "Llamada"), Choice::new("chat", "WhatsApp"), Choice::new("visit", "Visita")];
    view! {
        <Card title="Fields">
            <Form on_submit=|| ()>
                <Field label="Resultado"><Select value=result choices=results /></Field>
                <Field label="Monto" hint="En pesos, con o sin puntos" required=true
                    error=move || amount.read().is_empty().then(|| "Escriba cuánto prometió.".to_owned())>
                    <TextInput value=amount kind=InputKind::Amount />
                </Field>
                <div class="cluster" data-gap="4">
                    <Field label="Día"><DateInput value=day /></Field>
                    <Field label="Hora"><TimeInput value=hour /></Field>
                </div>
                <Field label="Correo" error="Falta la arroba: nombre@empresa.com">
                    <TextInput value=RwSignal::new("pagos.empresa.com".to_owned()) kind=InputKind::Email />
                </Field>
                <Field label="Nota"><TextArea value=note placeholder="Lo que dijo, en una línea" /></Field>
                <FieldGroup label="Canal"><Choices value=channel choices=channels inline=true /></FieldGroup>
                <Checkbox checked=kept>"Recordarme el día antes"</Checkbox>
                <SearchInput value=RwSignal::new(String::new()) label="Buscar" placeholder="Buscar cliente" />
            </Form>
        </Card>
    }
}

#[component]
fn Overlays() -> impl IntoView {
    let toasts = expect_context::<Toasts>();
    let open = RwSignal::new(false);
    let tab = RwSignal::new("documents".to_owned());
    let tabs = vec![
        Tab::new("documents", "Documentos").count("12"),
        Tab::new("timeline", "Historia").icon(Icon::History),
        Tab::new("contact", "Contacto"),
    ];
    let undo = Callback::new(move |()| toasts.say("Se deshizo"));
    view! {
        <Card title="Overlays">
            <div class="stack">
                <div class="cluster">
                    <Button on_click=move || open.set(true)>"Dialog"</Button>
                    <Menu label="Menu">
                        <MenuItem icon=Icon::Snooze keys="s" on_choose=move || toasts.say("Pospuesto")>"Posponer"</MenuItem>
                        <MenuItem icon=Icon::Exclude on_choose=|| ()>"Excluir"</MenuItem>
                        <MenuLink href="tel:+573001112233" icon=Icon::Phone>"Llamar"</MenuLink>
                        <MenuSeparator />
                        <MenuItem icon=Icon::Trash danger=true on_choose=|| ()>"Borrar"</MenuItem>
                    </Menu>
                    <Button on_click=move || toasts.show("Resultado registrado", Some(("Deshacer", undo)))>"Toast"</Button>
                    <Button on_click=move || toasts.fail("No se pudo guardar: el disco está lleno. Haga una copia.")>"Failure"</Button>
                </div>
                <Tabs label="Cliente" tabs selected=tab />
                <TabPanel tab="documents" selected=tab><p>"Doce documentos abiertos."</p></TabPanel>
                <TabPanel tab="timeline" selected=tab><p>"Nada todavía."</p></TabPanel>
                <TabPanel tab="contact" selected=tab><p>"Dos teléfonos y un correo."</p></TabPanel>
            </div>
            <Dialog open title="Excluir de la lista">
                <Form on_submit=move || open.set(false)>
                    <Field label="Motivo" hint="Se verá en la historia del cliente">
                        <TextInput value=RwSignal::new(String::new()) autofocus=true />
                    </Field>
                    <Field label="Revisar el"><DateInput value=RwSignal::new("2025-08-01".to_owned()) /></Field>
                    <DialogActions>
                        <Button kind=ButtonKind::Quiet on_click=move || open.set(false)>"Cancelar"</Button>
                        <Button kind=ButtonKind::Primary submit=true>"Excluir"</Button>
                    </DialogActions>
                </Form>
            </Dialog>
        </Card>
    }
}

#[component]
fn States() -> impl IntoView {
    view! {
        <Card title="States">
            <div class="stack">
                <EmptyState icon=Icon::Today title="Nada pendiente por hoy" text="Aquí aparece a quién contactar, en orden, con el motivo.">
                    <Button kind=ButtonKind::Primary icon=Icon::Upload>"Importar archivo"</Button>
                    <Button icon=Icon::Spark>"Probar con datos de ejemplo"</Button>
                </EmptyState>
                <Progress label="Leyendo cartera.xlsx" done=Some(0.42) detail="1.312 de 3.123 filas" on_cancel=|| () />
                <Progress label="Abriendo" done=Signal::stored(None) />
                <Skeleton lines=3 />
                <FileDrop title="Suelte aquí su archivo" hint="Excel o CSV, tal como sale de su sistema. Nada sale de este equipo."
                    pick="Elegir archivo" accept=".csv,.tsv,.txt,.xlsx" on_files=|_| () />
            </div>
        </Card>
    }
}

#[component]
fn Bars() -> impl IntoView {
    let buckets = vec![
        BarPart::new(Tone::Preventive, 52.0, "Por vencer", "$ 1.870 M"),
        BarPart::new(Tone::Overdue1, 18.0, "1–30", "$ 310 M"),
        BarPart::new(Tone::Overdue2, 12.0, "31–60", "$ 180 M"),
        BarPart::new(Tone::Overdue3, 8.0, "61–90", "$ 96 M"),
        BarPart::new(Tone::Overdue4, 10.0, "91 y más", "$ 93 M"),
    ];
    let day =
        vec![BarPart::new(Tone::Paid, 7.0, "hechas", "7"), BarPart::new(Tone::Promise, 2.0, "promesas", "2")];
    view! {
        <Card title="Bars and cards">
            <div class="stack">
                <Bar label="Saldo por antigüedad" parts=buckets key=true />
                <Bar label="El día" parts=day whole=24.0 small=true />
                <Card tone=Tone::Danger><div class="row"><Glyph icon=Icon::Warning /> "Promesa rota el viernes: faltaron $ 400.000"</div></Card>
                <Card tone=Tone::Due><div class="row"><Glyph icon=Icon::Pin /> "Paga los martes, después de las 3"</div></Card>
                <Card tone=Tone::Info title="Titled"><p>"A note in a card."</p></Card>
                <p class="display tabular">"$ 679.570.567"</p>
                <h1>"Heading one"</h1><h2>"Heading two"</h2><p>"Text with a "<a href="#/galeria">"link"</a>" and "<strong>"weight"</strong>"."</p>
            </div>
        </Card>
    }
}

#[component]
fn Icons() -> impl IntoView {
    view! {
        <Card title="Icons">
            <div class="cluster" data-gap="3">{Icon::ALL.map(|icon| view! { <span title=format!("{icon:?}")><Glyph icon size=GlyphSize::Large /></span> }).collect_view()}</div>
        </Card>
    }
}

#[component]
fn Sheet() -> impl IntoView {
    let sorted = RwSignal::new(Some(Sorted::Descending));
    let flip = move || {
        sorted.update(|sorted| {
            *sorted = match *sorted {
                Some(Sorted::Descending) => Some(Sorted::Ascending),
                _ => Some(Sorted::Descending),
            }
        })
    };
    let rows: Vec<_> = (1..=6)
        .map(|number| {
            view! {
                <tr aria-selected=(number == 2).then_some("true")>
                    <th scope="row">{format!("Ferretería número {number}")}</th>
                    <td>{format!("FV-10{number}")}</td>
                    <td><Chip tone=Tone::Overdue2 icon=Icon::Clock>"45 días"</Chip></td>
                    <td class="amount">{format!("{number}.250.000")}</td>
                    <td class="amount">{format!("-{number}50.000")}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <Card title="Table" flush=true>
            <Table label="Documentos">
                <thead>
                    <tr>
                        <th scope="col">"Cliente"</th>
                        <th scope="col">"Documento"</th>
                        <th scope="col">"Estado"</th>
                        <SortHeader label="Saldo" sorted=sorted amount=true on_sort=flip />
                        <th scope="col" class="amount">"Abonos"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </Table>
        </Card>
    }
}

#[component]
fn Long() -> impl IntoView {
    let items: Vec<u32> = (1..=100_000).collect();
    let row = |index: usize, item: u32| {
        view! {
            <div class="row gallery-row">
                <span class="tabular quiet">{index + 1}</span>
                <span class="grow truncate">{format!("Cliente {item}")}</span>
                <Chip tone=Tone::Due icon=Icon::Calendar>"vence hoy"</Chip>
            </div>
        }
    };
    view! {
        <Card title="A hundred thousand rows" flush=true>
            <div class="gallery-long">
                <VirtualList label="Clientes" items=Signal::stored(items) row_height=40.0 row on_open=|_| () />
            </div>
        </Card>
    }
}
