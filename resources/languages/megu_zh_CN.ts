<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About MeGU Desktop</source>
        <translation>关于 MeGU Desktop</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Makes a trained image classifier forget a class or some images and keeps the rest of what it knows.</source>
        <translation>让训练好的图像分类器遗忘一个类别或若干图像，并保留它的其余知识。</translation>
    </message>
    <message>
        <source>The method is MeGU, arXiv 2602.17088. MeGU+ is this program’s own variant of it.</source>
        <translation>所用方法为 MeGU，arXiv 2602.17088。MeGU+ 是本程序自有的改进版本。</translation>
    </message>
    <message>
        <source>This program is under the Apache License 2.0. It comes without any warranty.</source>
        <translation>本程序采用 Apache License 2.0，不附带任何担保。</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
</context>
<context>
    <name>AccuracyPlot</name>
    <message>
        <source>At step {step}</source>
        <translation>第 {step} 步时</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <source>Recognised at step {step} of {total}: {figures}.</source>
        <translation>第 {step} 步（共 {total} 步）的识别率：{figures}。</translation>
    </message>
    <message>
        <source>Recognised, measured on unseen images</source>
        <translation>识别率，在未见过的图像上测得</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
</context>
<context>
    <name>AlikeCard</name>
    <message>
        <source>A near-copy that stays among the rest, brighter, cropped or another shot of the same thing, teaches the model what it should forget. The model’s own features tell them, and miss some that were changed a lot.</source>
        <translation>近似的副本，例如更亮的、裁剪过的或同一物体的另一张照片，如果留在其余图像中，会把模型应当遗忘的内容再教给它。相似图像由模型自身的特征找出，改动很大的可能会漏掉。</translation>
    </message>
    <message>
        <source>Alike from</source>
        <translation>相似度不低于</translation>
    </message>
    <message>
        <source>Back to the choice</source>
        <translation>返回选择</translation>
    </message>
    <message>
        <source>Comparing images as the model sees them</source>
        <translation>正在按模型所见比较图像</translation>
    </message>
    <message>
        <source>Forget all</source>
        <translation>全部遗忘</translation>
    </message>
    <message>
        <source>Forget {n}, leave {rest}</source>
        <translation>遗忘 {n} 张，保留 {rest} 张</translation>
    </message>
    <message>
        <source>Leave all</source>
        <translation>全部保留</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>查看它们</translation>
    </message>
    <message>
        <source>Look for look-alikes</source>
        <translation>查找相似图像</translation>
    </message>
    <message>
        <source>Look-alikes</source>
        <translation>相似图像</translation>
    </message>
    <message>
        <source>Nobody has looked for them yet.</source>
        <translation>尚未查找过。</translation>
    </message>
    <message>
        <source>Should they be forgotten too? The decision is recorded with the result.</source>
        <translation>它们也应当被遗忘吗？这一决定会与结果一同记录。</translation>
    </message>
    <message>
        <source>Similarity from which on images count as alike</source>
        <translation>从多高的相似度起算作相似</translation>
    </message>
    <message>
        <source>So do {n} that did not train the model. Nothing of them can be forgotten, but they tell of the forgotten image: once this is decided, they no longer count as unseen.</source>
        <translation>另有 {n} 张未用于训练模型的图像也相似。它们没有什么可遗忘，但会透露被遗忘的图像：作出决定后，它们不再算作未见过的图像。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>{n} training images resemble one to be forgotten.</source>
        <translation>有 {n} 张训练图像与待遗忘的图像相似。</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Answers before and after</source>
        <translation>前后的回答</translation>
    </message>
    <message>
        <source>No images to show.</source>
        <translation>没有可显示的图像。</translation>
    </message>
    <message>
        <source>{n} images: answer before, then &lt;b&gt;after&lt;/b&gt;</source>
        <translation>{n} 张图像：先是之前的回答，然后是&lt;b&gt;之后&lt;/b&gt;的回答</translation>
    </message>
    <message>
        <source>{n} unseen images: answer before, then &lt;b&gt;after&lt;/b&gt;</source>
        <translation>{n} 张未见过的图像：先是之前的回答，然后是&lt;b&gt;之后&lt;/b&gt;的回答</translation>
    </message>
</context>
<context>
    <name>AskingPage</name>
    <message>
        <source>Change the entry</source>
        <translation>修改输入</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>选择其他文件夹…</translation>
    </message>
    <message>
        <source>Show the options</source>
        <translation>显示选项</translation>
    </message>
</context>
<context>
    <name>Attendant</name>
    <message>
        <source>Everything is measured.</source>
        <translation>全部测量已完成。</translation>
    </message>
    <message>
        <source>Similarity could not be estimated to the end. The window says why.</source>
        <translation>相似度未能估计完成，原因见窗口。</translation>
    </message>
    <message>
        <source>Similarity has been estimated.</source>
        <translation>相似度已估计完成。</translation>
    </message>
    <message>
        <source>The comparison is done.</source>
        <translation>比较已完成。</translation>
    </message>
    <message>
        <source>The images have been read, and the model was tried on them.</source>
        <translation>图像已读取，模型已在其上试用。</translation>
    </message>
    <message>
        <source>The model could not be exported. The window says why.</source>
        <translation>模型未能导出，原因见窗口。</translation>
    </message>
    <message>
        <source>The model has been exported.</source>
        <translation>模型已导出。</translation>
    </message>
    <message>
        <source>The model has been read.</source>
        <translation>模型已读取。</translation>
    </message>
    <message>
        <source>The model has forgotten and was measured: the result is there.</source>
        <translation>模型已遗忘并测量完毕：结果已就绪。</translation>
    </message>
    <message>
        <source>The record has been written.</source>
        <translation>记录已写入。</translation>
    </message>
    <message>
        <source>The run could not go on. The window says why.</source>
        <translation>运行无法继续，原因见窗口。</translation>
    </message>
    <message>
        <source>The run is done: the model can be compared.</source>
        <translation>运行已完成：可以比较模型了。</translation>
    </message>
    <message>
        <source>The traces have been erased.</source>
        <translation>痕迹已清除。</translation>
    </message>
    <message>
        <source>The work could not be finished. The window says why.</source>
        <translation>工作未能完成，原因见窗口。</translation>
    </message>
    <message>
        <source>The work is done.</source>
        <translation>工作已完成。</translation>
    </message>
    <message>
        <source>What is to be forgotten has been collected.</source>
        <translation>待遗忘的内容已收集。</translation>
    </message>
    <message>
        <source>{name} – MeGU Desktop</source>
        <translation>{name} – MeGU Desktop</translation>
    </message>
</context>
<context>
    <name>BaselineWords</name>
    <message>
        <source>All can be read.</source>
        <translation>全部可读。</translation>
    </message>
    <message>
        <source>Checks that depend on it are left out, never guessed.</source>
        <translation>依赖于它的检查会略去，绝不猜测。</translation>
    </message>
    <message>
        <source>I don’t know</source>
        <translation>我不知道</translation>
    </message>
    <message>
        <source>Model and images do not fit: the model is hardly better than guessing. Other images, another model or another preparation of the images may be meant.</source>
        <translation>模型与图像不相符：模型几乎和猜测一样。也许应当用其他图像、另一个模型或另一种图像准备方式。</translation>
    </message>
    <message>
        <source>Model and images fit</source>
        <translation>模型与图像相符</translation>
    </message>
    <message>
        <source>Not possible here: there is no folder beside {folder}.</source>
        <translation>此处不可行：{folder} 旁边没有其他文件夹。</translation>
    </message>
    <message>
        <source>Not possible here: these images have no folder called “train”.</source>
        <translation>此处不可行：这些图像中没有名为“train”的文件夹。</translation>
    </message>
    <message>
        <source>Of {k} classes, a model should be right about {share} at least.</source>
        <translation>对于 {k} 个类别，模型至少应当对约 {share} 的图像回答正确。</translation>
    </message>
    <message>
        <source>One can’t be read.</source>
        <translation>有一张无法读取。</translation>
    </message>
    <message>
        <source>One that can’t be read is left out.</source>
        <translation>有一张无法读取，已略去。</translation>
    </message>
    <message>
        <source>Only some of them</source>
        <translation>只用了其中一部分</translation>
    </message>
    <message>
        <source>Only those in {folder}</source>
        <translation>只用了 {folder} 中的图像</translation>
    </message>
    <message>
        <source>So the list or the data set itself says.</source>
        <translation>列表或数据集本身如此说明。</translation>
    </message>
    <message>
        <source>That is taken from the folder names {names} alone.</source>
        <translation>这仅由文件夹名称 {names} 推断得出。</translation>
    </message>
    <message>
        <source>The classes seem to be in another order: it is proposed under the table</source>
        <translation>类别的顺序似乎不同：表格下方有建议</translation>
    </message>
    <message>
        <source>The model is often wrong on these images</source>
        <translation>模型在这些图像上经常出错</translation>
    </message>
    <message>
        <source>The {n} in {folder} count as unseen. Usual for published data.</source>
        <translation>{folder} 中的 {n} 张算作未见过的图像。已发布的数据通常如此。</translation>
    </message>
    <message>
        <source>Then none count as unseen, and some checks are left out.</source>
        <translation>那么没有图像算作未见过的，一些检查会略去。</translation>
    </message>
    <message>
        <source>They lie in {folder}. The others then count as unseen.</source>
        <translation>它们位于 {folder} 中，其余的算作未见过的图像。</translation>
    </message>
    <message>
        <source>Yes, all of them</source>
        <translation>是，全部</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>灰度</translation>
    </message>
    <message>
        <source>grey and in colour</source>
        <translation>灰度和彩色</translation>
    </message>
    <message>
        <source>in colour</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>more than 8 bits</source>
        <translation>超过 8 位</translation>
    </message>
    <message>
        <source>of several sizes</source>
        <translation>多种尺寸</translation>
    </message>
    <message>
        <source>of the test images are right</source>
        <translation>的测试图像回答正确</translation>
    </message>
    <message>
        <source>of these images are right</source>
        <translation>的这些图像回答正确</translation>
    </message>
    <message>
        <source>real numbers</source>
        <translation>实数</translation>
    </message>
    <message>
        <source>{n} can’t be read.</source>
        <translation>有 {n} 张无法读取。</translation>
    </message>
    <message>
        <source>{n} channels</source>
        <translation>{n} 个通道</translation>
    </message>
    <message>
        <source>{n} images in {k} classes, {size}, {colour}. {readable}</source>
        <translation>{n} 张图像，{k} 个类别，{size}，{colour}。{readable}</translation>
    </message>
    <message>
        <source>{n} that can’t be read are left out.</source>
        <translation>有 {n} 张无法读取，已略去。</translation>
    </message>
    <message>
        <source>{right} of {count}, 95{gap}% interval {interval}</source>
        <translation>{count} 张中 {right} 张，95{gap}% 区间 {interval}</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} 像素</translation>
    </message>
</context>
<context>
    <name>BesideCard</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the example</source>
        <translation>复制示例</translation>
    </message>
    <message>
        <source>For whoever uses the model</source>
        <translation>供模型的使用者</translation>
    </message>
    <message>
        <source>How the model is loaded</source>
        <translation>如何加载模型</translation>
    </message>
    <message>
        <source>Open model card</source>
        <translation>打开模型卡</translation>
    </message>
    <message>
        <source>The model card says what this model is, what was measured and what its limits are; it names no image. These lines of Python load the model.</source>
        <translation>模型卡说明这是什么模型、测量了什么以及它的局限；其中不提及任何图像。下面几行 Python 用于加载模型。</translation>
    </message>
</context>
<context>
    <name>BlankCard</name>
    <message>
        <source>Not forgotten whole by this run, so it can’t be removed: {names}</source>
        <translation>本次运行没有将其整体遗忘，因此无法移除：{names}</translation>
    </message>
    <message>
        <source>Remove a class from the model</source>
        <translation>从模型中移除一个类别</translation>
    </message>
    <message>
        <source>Remove {names}</source>
        <translation>移除 {names}</translation>
    </message>
    <message>
        <source>Where a class is itself a person, its name still stands in the model. Its output and its name can be removed; the outputs after it move up by one. The other answers stay as they are.</source>
        <translation>如果一个类别本身就是一个人，那么其名称仍留在模型中。可以移除它的输出和名称；其后的输出依次前移一位。其他回答保持不变。</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>CellEditor</name>
    <message>
        <source>Back to the answer</source>
        <translation>恢复原回答</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>ChangedAnswers</name>
    <message>
        <source>Images to keep</source>
        <translation>待保留的图像</translation>
    </message>
    <message>
        <source>Images whose answer has changed</source>
        <translation>回答发生变化的图像</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Next images</source>
        <translation>下一批图像</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Previous images</source>
        <translation>上一批图像</translation>
    </message>
    <message>
        <source>Unseen images</source>
        <translation>未见过的图像</translation>
    </message>
    <message>
        <source>Which images</source>
        <translation>哪些图像</translation>
    </message>
    <message>
        <source>{n} of {of} get another answer than before; below each, the answer before, then after.</source>
        <translation>{of} 张中有 {n} 张得到了与之前不同的回答；每张下方先是之前的回答，然后是之后的回答。</translation>
    </message>
</context>
<context>
    <name>ClassBars</name>
    <message>
        <source>Original</source>
        <translation>原模型</translation>
    </message>
    <message>
        <source>Recognised by class, original and unlearned</source>
        <translation>各类别的识别率，原模型与遗忘后的模型</translation>
    </message>
    <message>
        <source>Scroll through the classes</source>
        <translation>滚动浏览类别</translation>
    </message>
    <message>
        <source>Unlearned</source>
        <translation>遗忘后</translation>
    </message>
    <message>
        <source>Unlearned, to forget</source>
        <translation>遗忘后，待遗忘</translation>
    </message>
    <message>
        <source>and {n} more classes</source>
        <translation>以及另外 {n} 个类别</translation>
    </message>
    <message>
        <source>{name} from {before} to {after}</source>
        <translation>{name} 从 {before} 到 {after}</translation>
    </message>
</context>
<context>
    <name>ClassList</name>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>识别率</translation>
    </message>
    <message>
        <source>Recognised in test</source>
        <translation>测试中的识别率</translation>
    </message>
    <message>
        <source>Recognised in {folder}</source>
        <translation>{folder} 中的识别率</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
</context>
<context>
    <name>ClassModel</name>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Recognised in test</source>
        <translation>测试中的识别率</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>{n} examples</source>
        <translation>{n} 个示例</translation>
    </message>
</context>
<context>
    <name>ClassTable</name>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Find a class</source>
        <translation>查找类别</translation>
    </message>
</context>
<context>
    <name>CompareFigures</name>
    <message>
        <source>How a model that never saw these images would answer is estimated for one figure, and no verdict rests on it. A run that retrains, on the page Unlearn, adds its column and a verdict on each figure.</source>
        <translation>从未见过这些图像的模型会如何回答，只对一个数字作了估计，任何判断都不以它为依据。在“遗忘学习”页面进行一次重新训练的运行，就会增加它的一列以及对每个数字的判断。</translation>
    </message>
    <message>
        <source>How a model that never saw these images would answer is not known, as there is no retrained model. A run that retrains, on the page Unlearn, adds its column and a verdict on each figure.</source>
        <translation>由于没有重新训练的模型，无法知道从未见过这些图像的模型会如何回答。在“遗忘学习”页面进行一次重新训练的运行，就会增加它的一列以及对每个数字的判断。</translation>
    </message>
    <message>
        <source>The range is what chance alone explains with so many images. Two retrained models would differ too; by how much, one of them can’t tell.</source>
        <translation>该范围是在这么多图像上仅凭偶然所能解释的。两个重新训练的模型之间也会有差异；差多少，仅凭一个无法得知。</translation>
    </message>
    <message>
        <source>The retrained model is an approximate reference: {why}.</source>
        <translation>重新训练的模型是近似的参照：{why}。</translation>
    </message>
    <message>
        <source>≈ marks an estimate on {n} of the images. Measuring replaces it.</source>
        <translation>≈ 表示用 {n} 幅图像得出的估计值，测量完成后将被替换。</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>All requests together: {headline}</source>
        <translation>所有请求合在一起：{headline}</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Compare now</source>
        <translation>立即比较</translation>
    </message>
    <message>
        <source>Comparing the models</source>
        <translation>正在比较模型</translation>
    </message>
    <message>
        <source>Each is judged by its own images.</source>
        <translation>每个请求都按它自己的图像来判断。</translation>
    </message>
    <message>
        <source>Each request by itself has not been looked at yet.</source>
        <translation>尚未单独检查每个请求。</translation>
    </message>
    <message>
        <source>Estimating how much should remain</source>
        <translation>正在估计应当保留多少</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Making the pictures</source>
        <translation>正在生成图片</translation>
    </message>
    <message>
        <source>Measuring everything</source>
        <translation>正在测量全部内容</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>还没有可比较的内容</translation>
    </message>
    <message>
        <source>Other work is running. The comparison begins when it ends.</source>
        <translation>其他工作正在运行。它结束后比较才会开始。</translation>
    </message>
    <message>
        <source>Other work is running. Wait for it to end, or stop it.</source>
        <translation>其他工作正在运行。请等待其结束，或将其停止。</translation>
    </message>
    <message>
        <source>Takes about {time} on this computer.</source>
        <translation>在此计算机上大约需要 {time}。</translation>
    </message>
    <message>
        <source>The traces of this run were erased: nothing more can be measured of it.</source>
        <translation>这次运行的痕迹已被清除：无法再测量更多内容。</translation>
    </message>
    <message>
        <source>There is no new model yet. It comes from the page Unlearn.</source>
        <translation>还没有新模型。它来自“遗忘学习”页面。</translation>
    </message>
    <message>
        <source>These models have not been compared, and this project can only be looked at.</source>
        <translation>这些模型尚未比较，而此项目只能查看。</translation>
    </message>
    <message>
        <source>These pictures are not made yet. Both models look at all images once.</source>
        <translation>这些图还没有生成。两个模型会各看一遍所有图像。</translation>
    </message>
    <message>
        <source>This project can only be looked at.</source>
        <translation>此项目只能查看。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>What the new model still knows, beside the original.</source>
        <translation>新模型还知道什么，与原模型对照。</translation>
    </message>
</context>
<context>
    <name>CompareTable</name>
    <message>
        <source>Compared with retrained</source>
        <translation>与重新训练的模型相比</translation>
    </message>
    <message>
        <source>Folded away</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>Further figures: {n}</source>
        <translation>更多数值：{n}</translation>
    </message>
    <message>
        <source>Further figures: {n}, outside the range: {m}</source>
        <translation>更多数值：{n}，在范围之外：{m}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>Original, unlearned and retrained model compared</source>
        <translation>原模型、遗忘后的模型与重新训练的模型的比较</translation>
    </message>
    <message>
        <source>Small figures: 95 % interval</source>
        <translation>小字：95 % 区间</translation>
    </message>
</context>
<context>
    <name>CompareTabs</name>
    <message>
        <source>All {n} images (principal components)</source>
        <translation>全部 {n} 张图像（主成分）</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>按类别</translation>
    </message>
    <message>
        <source>Changed answers</source>
        <translation>变化的回答</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>Confusions</source>
        <translation>混淆</translation>
    </message>
    <message>
        <source>Each point is an image, placed by what the model sees just before it answers. Principal components show all images in the two directions in which they differ most; t-SNE keeps neighbours together, and says little about distances between groups. The new model’s map is turned to lie like the original’s. Where the images to forget are still a group of their own, the features still hold them. The wheel comes nearer with Ctrl, or once the map was clicked; + − 0 and the arrow keys do the same.</source>
        <translation>每个点是一张图像，其位置由模型在回答之前所见决定。主成分在差异最大的两个方向上显示所有图像；t-SNE 让相邻者聚在一起，而群组之间的距离意义不大。新模型的图已旋转，使其与原模型的图方向一致。如果待遗忘的图像仍自成一组，说明特征中仍保留着它们。按住 Ctrl 或先点击图，滚轮即可放大；+ − 0 和方向键作用相同。</translation>
    </message>
    <message>
        <source>Feature map</source>
        <translation>特征图</translation>
    </message>
    <message>
        <source>Kind of map</source>
        <translation>图的种类</translation>
    </message>
    <message>
        <source>More about the comparison</source>
        <translation>比较的更多内容</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原模型</translation>
    </message>
    <message>
        <source>There is no map: what this model sees before it answers can’t be told.</source>
        <translation>没有图：无法得知该模型在回答之前所见的内容。</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>本次运行</translation>
    </message>
    <message>
        <source>Try the new model</source>
        <translation>试用新模型</translation>
    </message>
    <message>
        <source>{n} of them, neighbours kept together (t-SNE)</source>
        <translation>其中 {n} 张，相邻者聚在一起（t-SNE）</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Retrained</source>
        <translation>重新训练</translation>
    </message>
    <message>
        <source>Retrained, to forget</source>
        <translation>重新训练，待遗忘</translation>
    </message>
    <message>
        <source>Unlearned</source>
        <translation>遗忘后</translation>
    </message>
    <message>
        <source>Unlearned, to forget</source>
        <translation>遗忘后，待遗忘</translation>
    </message>
</context>
<context>
    <name>ComputationDialog</name>
    <message>
        <source>Chosen here once, it holds for all projects. Work that runs goes on where it is.</source>
        <translation>在此选择一次，对所有项目有效。正在运行的工作在原处继续。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Computation</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Let the computer decide</source>
        <translation>由计算机决定</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查看</translation>
    </message>
    <message>
        <source>Looking at this computer. This takes some seconds.</source>
        <translation>正在查看这台计算机。需要几秒钟。</translation>
    </message>
    <message>
        <source>The fastest place that works: now {name}</source>
        <translation>能用的最快之处：现在是 {name}</translation>
    </message>
    <message>
        <source>This computer could not be looked at. Try again; the log says more.</source>
        <translation>无法查看这台计算机。请重试；日志中有更多信息。</translation>
    </message>
    <message>
        <source>Where is the work done?</source>
        <translation>工作在哪里进行？</translation>
    </message>
</context>
<context>
    <name>Confusions</name>
    <message>
        <source>To forget</source>
        <translation>待遗忘</translation>
    </message>
    <message>
        <source>What each class is taken for, {model}</source>
        <translation>各类别被认作什么，{model}</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>I agree that these images go to {host}.</source>
        <translation>我同意将这些图像发送到 {host}。</translation>
    </message>
    <message>
        <source>I also agree that {n} of the images to be forgotten go there.</source>
        <translation>我也同意将 {n} 张待遗忘的图像发送到那里。</translation>
    </message>
    <message>
        <source>Images that would be sent, by class</source>
        <translation>将要发送的图像，按类别</translation>
    </message>
    <message>
        <source>None of the images to be forgotten is among them.</source>
        <translation>其中没有待遗忘的图像。</translation>
    </message>
    <message>
        <source>Send images to a server?</source>
        <translation>将图像发送到服务器吗？</translation>
    </message>
    <message>
        <source>Send nothing</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>Send the images</source>
        <translation>发送图像</translation>
    </message>
    <message>
        <source>Send {n} images to {host}?</source>
        <translation>将 {n} 张图像发送到 {host} 吗？</translation>
    </message>
    <message>
        <source>The server is a program on this computer. Whoever runs it, or whoever it passes images on to, can see and keep them: treat it as a disclosure to a third party unless you know better. It can’t be taken back. Each image may be shown several times, to ask about several classes.</source>
        <translation>该服务器是这台计算机上的一个程序。运行它的人，或它转交图像的对象，都能看到并保留这些图像：除非您确知情况并非如此，请将其视为向第三方披露。此举无法撤回。每张图像可能会多次展示，以便询问多个类别。</translation>
    </message>
    <message>
        <source>The test sends three of them now; the rest go only when you press Estimate similarity.</source>
        <translation>测试现在发送其中三张；其余的只有在您按下“估计相似度”时才会发送。</translation>
    </message>
    <message>
        <source>They would go there unencrypted: others on the network could see them.</source>
        <translation>它们会以未加密的方式发送：网络上的其他人可能看到它们。</translation>
    </message>
    <message>
        <source>This is a disclosure to a third party: whoever runs {host} can see and keep these images, and it can’t be taken back. Each image may be shown several times, to ask about several classes.</source>
        <translation>这是向第三方披露：运行 {host} 的人可以看到并保留这些图像，而且无法撤回。每张图像可能会多次展示，以便询问多个类别。</translation>
    </message>
    <message>
        <source>To send them, tick both boxes.</source>
        <translation>要发送它们，请勾选两个复选框。</translation>
    </message>
    <message>
        <source>To send them, tick the box.</source>
        <translation>要发送它们，请勾选复选框。</translation>
    </message>
    <message>
        <source>To send them, tick the other box too.</source>
        <translation>要发送它们，还请勾选另一个复选框。</translation>
    </message>
    <message>
        <source>{n} of them are images to be forgotten, because there are no others of {names} to show. That needs a yes of its own.</source>
        <translation>其中 {n} 张是待遗忘的图像，因为没有其他 {names} 的图像可以展示。这需要单独同意。</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>No section holds all of these words. Try fewer, or another one.</source>
        <translation>没有小节同时包含所有这些词。请减少词数，或换一个词。</translation>
    </message>
    <message>
        <source>One section holds these words.</source>
        <translation>有一个小节包含这些词。</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>搜索指南</translation>
    </message>
    <message>
        <source>Sections found</source>
        <translation>找到的小节</translation>
    </message>
    <message>
        <source>{n} sections hold these words.</source>
        <translation>有 {n} 个小节包含这些词。</translation>
    </message>
</context>
<context>
    <name>CountersignDialog</name>
    <message>
        <source>Choose the signing key</source>
        <translation>选择签名密钥</translation>
    </message>
    <message>
        <source>Choose the signing key…</source>
        <translation>选择签名密钥…</translation>
    </message>
    <message>
        <source>For a second person who has read the report, such as the data-protection officer: their signature says that they saw this very record. They sign with a file of their own, which nobody else has. It is not the officer’s key that opens the marks. What is signed stays as it is.</source>
        <translation>供另一位读过报告的人使用，例如数据保护专员：签名说明此人看过的正是这份记录。此人用自己的文件签名，别人没有这个文件。它不是用来开启标记的数据保护专员密钥。被签名的内容保持不变。</translation>
    </message>
    <message>
        <source>Keys (*.key);;All files (*)</source>
        <translation>密钥 (*.key);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Make a new signing key</source>
        <translation>生成新的签名密钥</translation>
    </message>
    <message>
        <source>Make a new signing key…</source>
        <translation>生成新的签名密钥…</translation>
    </message>
    <message>
        <source>No signing key yet? Make one. Its file also signs later records: keep it where only you can read it.</source>
        <translation>还没有签名密钥？请生成一把。它的文件也用于给以后的记录签名：请保存在只有您能读取的地方。</translation>
    </message>
    <message>
        <source>Second signature</source>
        <translation>第二个签名</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>A date is written like 2026-03-31.</source>
        <translation>日期的写法如 2026-03-31。</translation>
    </message>
    <message>
        <source>A record of it is signed and kept in the project’s folder “notices”. Name nobody who asked.</source>
        <translation>会为此签署一份记录，保存在项目的“notices”文件夹中。请勿写出请求人的姓名。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定者</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Exception from it</source>
        <translation>适用的例外</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Ground of the request</source>
        <translation>请求的依据</translation>
    </message>
    <message>
        <source>Move the day</source>
        <translation>推迟期限</translation>
    </message>
    <message>
        <source>Move the day of “{reference}”</source>
        <translation>推迟“{reference}”的期限</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>新的日期</translation>
    </message>
    <message>
        <source>No day was set by which it is due.</source>
        <translation>尚未设定截止日期。</translation>
    </message>
    <message>
        <source>No record of it is written without a reason and who decided. It can be moved all the same.</source>
        <translation>没有理由和决定者，就不会为此写入记录。期限仍然可以推迟。</translation>
    </message>
    <message>
        <source>No record of it is written without a reason and who decided. It can be refused all the same.</source>
        <translation>没有理由和决定者，就不会为此写入记录。请求仍然可以拒绝。</translation>
    </message>
    <message>
        <source>No run takes up a refused request. It can be opened again.</source>
        <translation>任何运行都不会处理已拒绝的请求。它可以重新打开。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Refuse the request</source>
        <translation>拒绝该请求</translation>
    </message>
    <message>
        <source>Refuse “{reference}”</source>
        <translation>拒绝“{reference}”</translation>
    </message>
    <message>
        <source>Replied on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>The day it is due on, {date}, stays on file beside the new one.</source>
        <translation>原截止日期 {date} 会与新日期一同保留。</translation>
    </message>
    <message>
        <source>Without a new day the day before holds again. No record of that is written.</source>
        <translation>不填新日期，则恢复原来的日期。不会为此写入记录。</translation>
    </message>
    <message>
        <source>Write the new day.</source>
        <translation>请填写新的日期。</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>年-月-日</translation>
    </message>
</context>
<context>
    <name>DeployedDialog</name>
    <message>
        <source>By whom</source>
        <translation>由谁</translation>
    </message>
    <message>
        <source>In which function</source>
        <translation>以何职务</translation>
    </message>
    <message>
        <source>Put into service</source>
        <translation>投入使用</translation>
    </message>
    <message>
        <source>Sign this</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>从何时起</translation>
    </message>
    <message>
        <source>Where it serves</source>
        <translation>在哪里使用</translation>
    </message>
    <message>
        <source>Which models did it replace there?</source>
        <translation>它在那里替换了哪些模型？</translation>
    </message>
    <message>
        <source>You state that the model of this record is in use, and it is signed.</source>
        <translation>您陈述这份记录的模型正在使用，该陈述会被签名。</translation>
    </message>
    <message>
        <source>for instance: the server of ward 3</source>
        <translation>例如：3 号病区的服务器</translation>
    </message>
    <message>
        <source>{model} (SHA-256 {digits}…)</source>
        <translation>{model}（SHA-256 {digits}…）</translation>
    </message>
</context>
<context>
    <name>DestroyedDialog</name>
    <message>
        <source>By whom</source>
        <translation>由谁</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>In which function</source>
        <translation>以何职务</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>用您的话说</translation>
    </message>
    <message>
        <source>It was destroyed</source>
        <translation>已销毁</translation>
    </message>
    <message>
        <source>Sign this</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who saw it</source>
        <translation>见证人</translation>
    </message>
    <message>
        <source>You state that this is gone, and it is signed. Nothing is deleted by it.</source>
        <translation>您陈述这些已不复存在，该陈述会被签名。它不会删除任何东西。</translation>
    </message>
    <message>
        <source>for instance: overwritten twice</source>
        <translation>例如：覆写两次</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>可以留空</translation>
    </message>
</context>
<context>
    <name>EarlierModels</name>
    <message>
        <source>Also remove models from before</source>
        <translation>同时移除先前的模型</translation>
    </message>
    <message>
        <source>Models from before</source>
        <translation>先前的模型</translation>
    </message>
    <message>
        <source>The original and the model exported last are not touched: they are yours to delete.</source>
        <translation>原模型和最近一次导出的模型不会被触及：由您自行删除。</translation>
    </message>
    <message>
        <source>intermediate weights of {run}</source>
        <translation>{run} 的中间权重</translation>
    </message>
    <message>
        <source>{model}, still holds {references}</source>
        <translation>{model}，仍保留 {references}</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>A date is written like 2026-03-31.</source>
        <translation>日期的写法如 2026-03-31。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>“{field}” is missing.</source>
        <translation>缺少“{field}”。</translation>
    </message>
</context>
<context>
    <name>ErrorCard</name>
    <message>
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>错误详情</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>隐藏详情</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>显示详细信息</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>ExpectedCard</name>
    <message>
        <source>A model that never saw these images still recognises some of them, because it knows others like them. How many, only retraining tells exactly. The estimate trains briefly on the images to keep, which takes a few percent of the time of retraining. Its range is what these trainings and the number of images leave open. It is wide where there are few images, and the truth may lie outside.</source>
        <translation>从未见过这些图像的模型仍会识别出其中一些，因为它认识与之相似的图像。究竟有多少，只有重新训练才能确切说明。估计用要保留的图像短暂训练，所需时间为重新训练的百分之几。它的范围是这些训练和图像数量所不能确定的部分。图像很少时范围很宽，真实值也可能落在范围之外。</translation>
    </message>
    <message>
        <source>Estimate it</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>How many would a model that never saw them recognise?</source>
        <translation>从未见过它们的模型会识别出多少？</translation>
    </message>
    <message>
        <source>Short training on the images to keep gives an estimate. Nothing is unlearned.</source>
        <translation>用要保留的图像短暂训练即可得出估计。不会进行任何遗忘学习。</translation>
    </message>
    <message>
        <source>Takes about {time} on this computer.</source>
        <translation>在此计算机上大约需要 {time}。</translation>
    </message>
    <message>
        <source>This is not a measurement of a retrained model, and no verdict rests on it.</source>
        <translation>这不是对重新训练模型的测量，任何判断都不以它为依据。</translation>
    </message>
    <message>
        <source>With only {n} images, it is hardly more than a guess.</source>
        <translation>只有 {n} 张图像时，它与猜测相差无几。</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Choose another form</source>
        <translation>选择其他形式</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>选择其他名称</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export again</source>
        <translation>重新导出</translation>
    </message>
    <message>
        <source>Keep its output</source>
        <translation>保留其输出</translation>
    </message>
    <message>
        <source>No file is ever overwritten: a name that is taken gets a number.</source>
        <translation>绝不覆盖任何文件：已被占用的名称会加上编号。</translation>
    </message>
    <message>
        <source>Other work is running. Wait for it to end, or stop it.</source>
        <translation>其他工作正在运行。请等待其结束，或将其停止。</translation>
    </message>
    <message>
        <source>Save the model without {names} as a file that is used like the original.</source>
        <translation>将不含 {names} 的模型保存为文件，用法与原模型相同。</translation>
    </message>
    <message>
        <source>There is no new model yet. It comes from the page Unlearn.</source>
        <translation>还没有新模型。它来自“遗忘学习”页面。</translation>
    </message>
    <message>
        <source>This model is exported. Another form, folder or name makes another file.</source>
        <translation>此模型已导出。换一种形式、文件夹或名称会生成另一个文件。</translation>
    </message>
    <message>
        <source>This project can only be looked at.</source>
        <translation>此项目只能查看。</translation>
    </message>
    <message>
        <source>Writing the file and reading it back</source>
        <translation>正在写入文件并读回</translation>
    </message>
</context>
<context>
    <name>ExportProof</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the SHA-256 digest</source>
        <translation>复制 SHA-256 摘要</translation>
    </message>
    <message>
        <source>Every output is the same to the last digit.</source>
        <translation>每个输出直到最后一位都相同。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Not taken along, as it still knows what was forgotten: {names}</source>
        <translation>未一并带上，因为其仍知道被遗忘的内容：{names}</translation>
    </message>
    <message>
        <source>Outputs differ by at most {x}.</source>
        <translation>输出最多相差 {x}。</translation>
    </message>
    <message>
        <source>Outputs differ by at most {x}: rounding, which changes no answer.</source>
        <translation>输出最多相差 {x}：这是舍入误差，不改变任何回答。</translation>
    </message>
    <message>
        <source>Read back: answers as the new model does on {n} images</source>
        <translation>已回读：对 {n} 张图像的回答与新模型相同</translation>
    </message>
    <message>
        <source>Read back: answers otherwise than the new model on {k} of {n} images</source>
        <translation>已回读：对 {n} 张图像中的 {k} 张，回答与新模型不同</translation>
    </message>
    <message>
        <source>Read back: gives other outputs</source>
        <translation>读回检查：给出不同的输出</translation>
    </message>
    <message>
        <source>Removed: {names}. The other outputs were compared.</source>
        <translation>已移除：{names}。其他输出已作比较。</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Some outputs are no numbers.</source>
        <translation>有些输出不是数字。</translation>
    </message>
</context>
<context>
    <name>FeatureMap</name>
    <message>
        <source>Closer</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Feature map, {model}</source>
        <translation>特征图，{model}</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>To forget</source>
        <translation>待遗忘</translation>
    </message>
    <message>
        <source>To keep</source>
        <translation>待保留</translation>
    </message>
    <message>
        <source>Unseen</source>
        <translation>未见过</translation>
    </message>
    <message>
        <source>{all} images; the middle of the {gone} to forget lies {n} spreads from that of the others.</source>
        <translation>{all} 张图像；待遗忘的 {gone} 张的中心与其余图像的中心相距 {n} 个离散度。</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>95{gap}% interval {low} to {high}, of {images} images of {classes} classes</source>
        <translation>95{gap}% 区间 {low} 到 {high}，基于 {classes} 个类别的 {images} 张图像</translation>
    </message>
    <message>
        <source>It rates the right class no better than the others. Another model, or going on without one, will serve better.</source>
        <translation>它对正确类别的评分并不高于其他类别。换一个模型，或者不使用模型，效果会更好。</translation>
    </message>
    <message>
        <source>It rates the right class {gap} above another, on a scale from 0 to 1.</source>
        <translation>在 0 到 1 的范围内，它对正确类别的评分比另一类别高 {gap}。</translation>
    </message>
    <message>
        <source>Nearest to {name}</source>
        <translation>与 {name} 最接近</translation>
    </message>
    <message>
        <source>The model can see these classes</source>
        <translation>该模型能看出这些类别</translation>
    </message>
    <message>
        <source>The model can’t tell these classes apart</source>
        <translation>该模型无法区分这些类别</translation>
    </message>
    <message>
        <source>The model hardly sees these classes</source>
        <translation>该模型几乎看不出这些类别</translation>
    </message>
    <message>
        <source>What a score is made of</source>
        <translation>分数由什么构成</translation>
    </message>
</context>
<context>
    <name>FitCard</name>
    <message>
        <source>Choose another way…</source>
        <translation>选择其他方式…</translation>
    </message>
    <message>
        <source>Few are right with images prepared in this way.</source>
        <translation>以这种方式准备图像时，很少回答正确。</translation>
    </message>
    <message>
        <source>How images are prepared was found by trying</source>
        <translation>图像的准备方式是通过试验找到的</translation>
    </message>
    <message>
        <source>Images may be meant to be prepared differently</source>
        <translation>图像可能应当以别的方式预处理</translation>
    </message>
    <message>
        <source>Next come {others}.</source>
        <translation>其次是{others}。</translation>
    </message>
    <message>
        <source>Of {ways} ways that were tried, another one fits best: {way}. Then {right} of {of} images shown are right ({interval}), and {now} the way they are prepared now.</source>
        <translation>在试验过的 {ways} 种方式中，另一种最合适：{way}。这样，所示的 {of} 张图像中有 {right} 张正确（{interval}），而以现在的准备方式只有 {now}。</translation>
    </message>
    <message>
        <source>Prepare images this way</source>
        <translation>以此方式准备图像</translation>
    </message>
    <message>
        <source>The file does not say how. Of {ways} ways that were tried, this one fits best: {way}. {right} of {of} images shown are right ({interval}).</source>
        <translation>文件没有说明如何准备。在试验过的 {ways} 种方式中，这一种最合适：{way}。所示的 {of} 张图像中有 {right} 张正确（{interval}）。</translation>
    </message>
    <message>
        <source>There was no time for {n} more.</source>
        <translation>还有 {n} 种没有时间试验。</translation>
    </message>
    <message>
        <source>{right} of {of} images shown are right ({interval}) the way they are prepared now, {way}. Of {ways} ways none is clearly better.</source>
        <translation>以现在的准备方式（{way}），所示的 {of} 张图像中有 {right} 张正确（{interval}）。在 {ways} 种方式中没有明显更好的。</translation>
    </message>
    <message>
        <source>{way}: {right} of {of}</source>
        <translation>{way}：{of} 张中 {right} 张</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Folded away</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>已展开</translation>
    </message>
</context>
<context>
    <name>ForgetPage</name>
    <message>
        <source>Collecting the images to forget</source>
        <translation>正在收集要遗忘的图像</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>遗忘</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>ForgetSummary</name>
    <message>
        <source>All classes are chosen. A model that forgets everything is an untrained one: leave at least two classes for it to keep.</source>
        <translation>已选择所有类别。遗忘一切的模型就是未经训练的模型：请至少留下两个类别。</translation>
    </message>
    <message>
        <source>Counting the images.</source>
        <translation>正在统计图像。</translation>
    </message>
    <message>
        <source>No images are known to be unseen, so the result can only be measured on training images.</source>
        <translation>没有已知为未见过的图像，因此结果只能在训练图像上测量。</translation>
    </message>
    <message>
        <source>Nothing is chosen yet. Check the classes that the model should forget.</source>
        <translation>尚未选择。请勾选模型应当遗忘的类别。</translation>
    </message>
    <message>
        <source>Nothing is chosen yet. Check the parts that the model should forget.</source>
        <translation>尚未选择。请勾选模型应当遗忘的部分。</translation>
    </message>
    <message>
        <source>Nothing is chosen yet. Click the images that the model should forget.</source>
        <translation>尚未选择。请点击模型应当遗忘的图像。</translation>
    </message>
    <message>
        <source>Nothing is chosen yet. Say how large a share the model should forget.</source>
        <translation>尚未选择。请说明模型应当遗忘多大的比例。</translation>
    </message>
    <message>
        <source>Only one class would be left, and every answer would be that one. Leave at least two.</source>
        <translation>那样只会剩下一个类别，所有回答都会是它。请至少留下两个。</translation>
    </message>
    <message>
        <source>Only {n} unseen images are left to test whether it is forgotten: too few to tell.</source>
        <translation>只剩 {n} 张未见过的图像可用来检验是否已遗忘：太少，无法判断。</translation>
    </message>
    <message>
        <source>Reading the list of images</source>
        <translation>正在读取图像列表</translation>
    </message>
    <message>
        <source>The class {names} goes as a whole: afterwards the model should no longer answer with it.</source>
        <translation>类别 {names} 将整体遗忘：此后模型不应再回答它。</translation>
    </message>
    <message>
        <source>The classes {names} go as a whole: afterwards the model should no longer answer with them.</source>
        <translation>类别 {names} 将整体遗忘：此后模型不应再回答它们。</translation>
    </message>
    <message>
        <source>The other {n} classes stay.</source>
        <translation>其余 {n} 个类别保留。</translation>
    </message>
    <message>
        <source>There are no training images of {names}, so the model has nothing of it to forget.</source>
        <translation>没有 {names} 的训练图像，因此模型没有什么可遗忘。</translation>
    </message>
    <message>
        <source>These images have no class {names}. Choose again.</source>
        <translation>这些图像中没有类别 {names}。请重新选择。</translation>
    </message>
    <message>
        <source>To forget: {names}</source>
        <translation>待遗忘：{names}</translation>
    </message>
    <message>
        <source>of {n} training images</source>
        <translation>（共 {n} 张训练图像）</translation>
    </message>
    <message>
        <source>one chosen image</source>
        <translation>一张选定的图像</translation>
    </message>
    <message>
        <source>{names} and {n} look-alikes</source>
        <translation>{names} 和 {n} 张相似图像</translation>
    </message>
    <message>
        <source>{n} chosen images</source>
        <translation>{n} 张选定的图像</translation>
    </message>
    <message>
        <source>{n} more are watched while it learns, so they can’t test.</source>
        <translation>另有 {n} 张在学习时被观察，因此不能用于测试。</translation>
    </message>
    <message>
        <source>{n} unseen images are kept to test whether it is forgotten.</source>
        <translation>留有 {n} 张未见过的图像，用来检验是否已遗忘。</translation>
    </message>
</context>
<context>
    <name>FormChoice</name>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>In the form the original came in: a PyTorch file with the same entries.</source>
        <translation>与原模型相同的形式：含有相同条目的 PyTorch 文件。</translation>
    </message>
    <message>
        <source>In the form the original came in: a folder with its descriptions and the new weights.</source>
        <translation>与原模型相同的形式：含有说明文件和新权重的文件夹。</translation>
    </message>
    <message>
        <source>In the form the original came in: safetensors, weights only.</source>
        <translation>与原模型相同的形式：safetensors，仅含权重。</translation>
    </message>
    <message>
        <source>Loaded with one line by transformers or timm, and ready for the Hugging Face Hub.</source>
        <translation>用 transformers 或 timm 一行即可加载，可直接用于 Hugging Face Hub。</translation>
    </message>
    <message>
        <source>One file of weights with all their digits. Opening it can run no program.</source>
        <translation>一个权重文件，保留全部数位。打开它不会运行任何程序。</translation>
    </message>
    <message>
        <source>Runs without PyTorch, in devices, browsers and other programs. It can’t be trained on.</source>
        <translation>无需 PyTorch 即可在设备、浏览器和其他程序中运行。不能继续训练。</translation>
    </message>
    <message>
        <source>The original was saved whole, as a program’s object. The new one is saved as its state dict: the same names, to be loaded with load_state_dict.</source>
        <translation>原模型是作为程序对象整体保存的。新模型保存为其 state dict：名称相同，用 load_state_dict 加载。</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>10 to 50 %</source>
        <translation>10 至 50 %</translation>
    </message>
    <message>
        <source>50 to 90 %</source>
        <translation>50 至 90 %</translation>
    </message>
    <message>
        <source>90 % or more</source>
        <translation>90 % 及以上</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>所有图像</translation>
    </message>
    <message>
        <source>Any column</source>
        <translation>任意列</translation>
    </message>
    <message>
        <source>Below 10 %</source>
        <translation>低于 10 %</translation>
    </message>
    <message>
        <source>Choose all {n} shown</source>
        <translation>选择显示的全部 {n} 张</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>查找名称</translation>
    </message>
    <message>
        <source>Find a name: part of it, or with * and ?</source>
        <translation>查找名称：名称的一部分，或用 * 和 ?</translation>
    </message>
    <message>
        <source>From a list…</source>
        <translation>从列表…</translation>
    </message>
    <message>
        <source>How sure the model is of the image’s class</source>
        <translation>模型对图像所属类别的把握</translation>
    </message>
    <message>
        <source>However sure</source>
        <translation>不限把握程度</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Only chosen ones</source>
        <translation>仅已选的</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Space chooses an image or leaves it; Shift and arrows choose a stretch; Ctrl+A all that are shown.</source>
        <translation>空格键选择或取消一张图像；Shift 加方向键选择一段；Ctrl+A 选择显示的全部。</translation>
    </message>
    <message>
        <source>Sub-class</source>
        <translation>子类</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Value in the column</source>
        <translation>列中的值</translation>
    </message>
    <message>
        <source>Which images are shown</source>
        <translation>显示哪些图像</translation>
    </message>
    <message>
        <source>did not train the model</source>
        <translation>未用于训练模型</translation>
    </message>
    <message>
        <source>the model gives its class {share}</source>
        <translation>模型给其类别 {share}</translation>
    </message>
    <message>
        <source>{shown} shown, {chosen} chosen</source>
        <translation>显示 {shown} 张，已选 {chosen} 张</translation>
    </message>
    <message>
        <source>{similarity} alike</source>
        <translation>相似度 {similarity}</translation>
    </message>
    <message>
        <source>{similarity} unseen</source>
        <translation>{similarity}，未见过</translation>
    </message>
</context>
<context>
    <name>GuessingCard</name>
    <message>
        <source>Choose other images</source>
        <translation>选择其他图像</translation>
    </message>
    <message>
        <source>Go on all the same</source>
        <translation>仍然继续</translation>
    </message>
    <message>
        <source>Prepare the images differently</source>
        <translation>以其他方式准备图像</translation>
    </message>
    <message>
        <source>The model is hardly better than guessing on these images. Go on all the same?</source>
        <translation>模型在这些图像上几乎和猜测一样。仍然继续吗？</translation>
    </message>
    <message>
        <source>Their size, the range of their numbers or the order of colours may be wrong.</source>
        <translation>图像的大小、数值的范围或颜色的顺序可能不对。</translation>
    </message>
    <message>
        <source>These may not be what the model was made for.</source>
        <translation>模型可能不是为这些图像制作的。</translation>
    </message>
    <message>
        <source>What the model knows of these images can’t be measured; figures on them will tell little.</source>
        <translation>模型对这些图像的了解无法测量；有关的指标说明不了什么。</translation>
    </message>
</context>
<context>
    <name>GuideMenu</name>
    <message>
        <source>&amp;Guide to this page</source>
        <translation>本页指南(&amp;G)</translation>
    </message>
    <message>
        <source>Guide: &amp;contents</source>
        <translation>指南：目录(&amp;C)</translation>
    </message>
    <message>
        <source>Guide: glossary of &amp;words</source>
        <translation>指南：术语表(&amp;W)</translation>
    </message>
    <message>
        <source>What’s &amp;this?</source>
        <translation>这是什么？(&amp;T)</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Print this chapter</source>
        <translation>打印本章</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>{chapter} – Guide to MeGU Desktop</source>
        <translation>{chapter} – MeGU Desktop 指南</translation>
    </message>
</context>
<context>
    <name>HeatCard</name>
    <message>
        <source>Answered: {n}</source>
        <translation>已回答：{n}</translation>
    </message>
    <message>
        <source>Click a cell to change it.</source>
        <translation>点击单元格即可更改。</translation>
    </message>
    <message>
        <source>Export as a CSV file…</source>
        <translation>导出为 CSV 文件…</translation>
    </message>
    <message>
        <source>Export the matrix</source>
        <translation>导出矩阵</translation>
    </message>
    <message>
        <source>How {row} is rated as itself can’t be changed: unlearning does not use it.</source>
        <translation>{row} 对自身的评分无法更改：遗忘学习不使用它。</translation>
    </message>
    <message>
        <source>Import a matrix</source>
        <translation>导入矩阵</translation>
    </message>
    <message>
        <source>Import from a CSV file…</source>
        <translation>从 CSV 文件导入…</translation>
    </message>
    <message>
        <source>No cell can be changed while work is running, or where a project can only be read.</source>
        <translation>工作运行时，或项目只能查看时，无法更改单元格。</translation>
    </message>
    <message>
        <source>No question was asked about {row}: unlearning does not use its row.</source>
        <translation>没有就 {row} 提问：遗忘学习不使用它的那一行。</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>未回答</translation>
    </message>
    <message>
        <source>Order of the classes</source>
        <translation>类别的顺序</translation>
    </message>
    <message>
        <source>Order: as in the folder</source>
        <translation>顺序：与文件夹相同</translation>
    </message>
    <message>
        <source>Order: most similar first</source>
        <translation>顺序：最相似的在前</translation>
    </message>
    <message>
        <source>The matrix was written to “{file}”.</source>
        <translation>矩阵已写入“{file}”。</translation>
    </message>
    <message>
        <source>The row that unlearning uses.</source>
        <translation>遗忘学习所用的行。</translation>
    </message>
    <message>
        <source>The rows that unlearning uses.</source>
        <translation>遗忘学习所用的各行。</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>撤销上一次更改</translation>
    </message>
    <message>
        <source>What {names} are taken for</source>
        <translation>{names} 会被认作什么</translation>
    </message>
    <message>
        <source>What {names} is taken for</source>
        <translation>{names} 会被认作什么</translation>
    </message>
    <message>
        <source>Which class looks like which?</source>
        <translation>哪个类别看起来像哪个？</translation>
    </message>
    <message>
        <source>{answered} ({low} to {high})</source>
        <translation>{answered}（{low} 到 {high}）</translation>
    </message>
    <message>
        <source>{row} taken for {column}</source>
        <translation>{row} 被认作 {column}</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source> (95{gap}% interval {low} to {high})</source>
        <translation> （95{gap}% 区间 {low} 到 {high}）</translation>
    </message>
    <message>
        <source>, {share} of its row ({low} to {high})</source>
        <translation>，占该行的 {share}（{low} 到 {high}）</translation>
    </message>
    <message>
        <source>None of {n} rows is taken for another class.</source>
        <translation>{n} 行中没有一行被认作其他类别。</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>手动设置</translation>
    </message>
    <message>
        <source>Which class looks like which</source>
        <translation>哪个类别看起来像哪个</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{row} is most often taken for {column}, {value}</source>
        <translation>{row} 最常被认作 {column}，{value}</translation>
    </message>
    <message>
        <source>{row} taken for {column}: {value}</source>
        <translation>{row} 被认作 {column}：{value}</translation>
    </message>
    <message>
        <source>{row}: rated {value} as itself</source>
        <translation>{row}：对自身评分 {value}</translation>
    </message>
    <message>
        <source>{text}, set by hand (answered: {answer})</source>
        <translation>{text}，手动设置（原回答：{answer}）</translation>
    </message>
</context>
<context>
    <name>HelpButton</name>
    <message>
        <source>What is this: {about}</source>
        <translation>这是什么：{about}</translation>
    </message>
</context>
<context>
    <name>Histograms</name>
    <message>
        <source>How sure it is, {model}</source>
        <translation>它有多大把握，{model}</translation>
    </message>
    <message>
        <source>{low} to {high} sure</source>
        <translation>把握 {low} 至 {high}</translation>
    </message>
    <message>
        <source>{part}: {share} are surer than {limit}</source>
        <translation>{part}：{share} 的把握高于 {limit}</translation>
    </message>
</context>
<context>
    <name>ImagesPage</name>
    <message>
        <source>A folder that holds a folder of images for each class, perhaps inside “train” and “test”. Or a list (CSV or Parquet) with the columns “path” and “label”; “split”, “subclass” and any others, such as a patient’s number, are read too. Or a data set as Hugging Face, CIFAR or MNIST store it. Each may lie in a ZIP file.</source>
        <translation>一个文件夹，其中每个类别各有一个图像文件夹，可位于“train”和“test”之内。或一个列表（CSV 或 Parquet），含有“path”和“label”列；“split”、“subclass”以及其他任何列（例如患者编号）也会读取。或 Hugging Face、CIFAR、MNIST 格式的数据集。以上各种都可以放在 ZIP 文件中。</translation>
    </message>
    <message>
        <source>Archives and lists (*.zip *.csv *.tsv *.parquet);;All files (*)</source>
        <translation>归档和列表 (*.zip *.csv *.tsv *.parquet);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Asking the model about these images</source>
        <translation>正在让模型回答这些图像</translation>
    </message>
    <message>
        <source>Choose other images…</source>
        <translation>选择其他图像…</translation>
    </message>
    <message>
        <source>Choose the images this model was made for. They are read where they are and never changed.</source>
        <translation>请选择此模型所针对的图像。它们在原处读取，绝不改动。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Drop a folder or a file here, or</source>
        <translation>将文件夹或文件拖放到此处，或</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Reading the images</source>
        <translation>正在读取图像</translation>
    </message>
    <message>
        <source>Were these images used to train this model?</source>
        <translation>这些图像曾用于训练此模型吗？</translation>
    </message>
</context>
<context>
    <name>KeptDialog</name>
    <message>
        <source>For instance a copy of the original on the lab’s server, or a model that was handed on.</source>
        <translation>例如实验室服务器上的原模型副本，或转交出去的模型。</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>In whose hands</source>
        <translation>在谁手中</translation>
    </message>
    <message>
        <source>Keep this line</source>
        <translation>保存此行</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>What else still holds it</source>
        <translation>还有什么含有它</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>是什么</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>在哪里</translation>
    </message>
    <message>
        <source>for instance: the backup of the lab’s server</source>
        <translation>例如：实验室服务器的备份</translation>
    </message>
</context>
<context>
    <name>KeptList</name>
    <message>
        <source>What else still holds it</source>
        <translation>还有什么含有它</translation>
    </message>
    <message>
        <source>{thing}.</source>
        <translation>{thing}。</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>A key is kept for this server</source>
        <translation>已保存此服务器的密钥</translation>
    </message>
    <message>
        <source>Kept in this system’s keyring</source>
        <translation>保存在本系统的密钥环中</translation>
    </message>
    <message>
        <source>Kept until the program ends: no keyring</source>
        <translation>没有密钥环：只保留到程序结束</translation>
    </message>
    <message>
        <source>Only if the server asks for one</source>
        <translation>仅在服务器要求时需要</translation>
    </message>
    <message>
        <source>Remove the key</source>
        <translation>移除密钥</translation>
    </message>
</context>
<context>
    <name>KindRow</name>
    <message>
        <source>A random share</source>
        <translation>随机比例</translation>
    </message>
    <message>
        <source>A sub-class, a device, a year</source>
        <translation>一个子类、一台设备、一个年份</translation>
    </message>
    <message>
        <source>All images of them</source>
        <translation>其全部图像</translation>
    </message>
    <message>
        <source>Check the classes that the model should forget.</source>
        <translation>请勾选模型应当遗忘的类别。</translation>
    </message>
    <message>
        <source>Check the parts of a class that the model should forget; the class itself stays.</source>
        <translation>请勾选模型应当遗忘的类别部分；类别本身保留。</translation>
    </message>
    <message>
        <source>Chosen images</source>
        <translation>所选图像</translation>
    </message>
    <message>
        <source>Click the images that the model should forget, or name them in a list.</source>
        <translation>请点击模型应当遗忘的图像，或用列表指明名称。</translation>
    </message>
    <message>
        <source>Click the look-alikes that the model should forget too, then decide on the right.</source>
        <translation>请点击模型也应当遗忘的相似图像，然后在右侧作出决定。</translation>
    </message>
    <message>
        <source>Drawn by chance</source>
        <translation>随机抽取</translation>
    </message>
    <message>
        <source>One by one, or a list</source>
        <translation>逐张，或按列表</translation>
    </message>
    <message>
        <source>Part of a class</source>
        <translation>类别的一部分</translation>
    </message>
    <message>
        <source>Their files stay where they are, unchanged.</source>
        <translation>它们的文件留在原处，不作改动。</translation>
    </message>
    <message>
        <source>This share of the training images is drawn by chance; all classes stay.</source>
        <translation>按此比例从训练图像中随机抽取；所有类别都保留。</translation>
    </message>
    <message>
        <source>Whole classes</source>
        <translation>整个类别</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>As the &amp;system ({language})</source>
        <translation>跟随系统（{language}）(&amp;S)</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>语言(&amp;A)</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Allow the export</source>
        <translation>允许导出</translation>
    </message>
    <message>
        <source>Allow this model to be exported?</source>
        <translation>允许导出此模型吗？</translation>
    </message>
    <message>
        <source>It does not meet every limit. Its record tells so, with your reason. It is for this model alone.</source>
        <translation>它没有满足所有限值。其记录会说明这一点以及您的理由。仅对此模型有效。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
</context>
<context>
    <name>LeftOffCard</name>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>A message to whoever made it</source>
        <translation>给模型制作者的留言</translation>
    </message>
    <message>
        <source>Copy it into a mail. It asks for what can be opened here.</source>
        <translation>将其复制到邮件中。它请对方提供可在此处打开的文件。</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>复制留言</translation>
    </message>
    <message>
        <source>Message to whoever made the model</source>
        <translation>致模型制作者的消息</translation>
    </message>
</context>
<context>
    <name>LimitFields</name>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>points</source>
        <translation>个百分点</translation>
    </message>
</context>
<context>
    <name>LimitList</name>
    <message>
        <source>Can’t be told</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>已满足</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>未满足</translation>
    </message>
    <message>
        <source>What the administrator asks for</source>
        <translation>管理员的要求</translation>
    </message>
</context>
<context>
    <name>ListDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose them</source>
        <translation>选择它们</translation>
    </message>
    <message>
        <source>Choose these {n}</source>
        <translation>选择这 {n} 张</translation>
    </message>
    <message>
        <source>Images from a list</source>
        <translation>来自列表的图像</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt);;All (*)</source>
        <translation>列表 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>No image found yet.</source>
        <translation>尚未找到图像。</translation>
    </message>
    <message>
        <source>No image here is called {names}.</source>
        <translation>此处没有名为 {names} 的图像。</translation>
    </message>
    <message>
        <source>One more did not train the model: there is nothing of it to forget.</source>
        <translation>另有一张未用于训练模型：没有什么可遗忘。</translation>
    </message>
    <message>
        <source>One name a line, or a table with a column “path” or “file”. Hashes (SHA-256) will do too.</source>
        <translation>每行一个名称，或带有“path”或“file”列的表格。也可以用哈希值 (SHA-256)。</translation>
    </message>
    <message>
        <source>Read a file…</source>
        <translation>读取文件…</translation>
    </message>
    <message>
        <source>Read a list</source>
        <translation>读取列表</translation>
    </message>
    <message>
        <source>Save names</source>
        <translation>保存名称</translation>
    </message>
    <message>
        <source>Save these names…</source>
        <translation>保存这些名称…</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Those named in a list</source>
        <translation>列表中指明的图像</translation>
    </message>
    <message>
        <source>Those with this {column}</source>
        <translation>具有此{column}的图像</translation>
    </message>
    <message>
        <source>Value in the column</source>
        <translation>列中的值</translation>
    </message>
    <message>
        <source>Which images</source>
        <translation>哪些图像</translation>
    </message>
    <message>
        <source>Which images?</source>
        <translation>哪些图像？</translation>
    </message>
    <message>
        <source>sub-class</source>
        <translation>子类</translation>
    </message>
    <message>
        <source>{n} images found.</source>
        <translation>找到 {n} 张图像。</translation>
    </message>
    <message>
        <source>{n} names are of no image here: {names}.</source>
        <translation>有 {n} 个名称不对应此处的任何图像：{names}。</translation>
    </message>
    <message>
        <source>{n} names could be of several images, and none was taken: {names}. Add their folder.</source>
        <translation>有 {n} 个名称可能对应多张图像，因此一张也没有选取：{names}。请加上其所在文件夹。</translation>
    </message>
    <message>
        <source>{n} others did not train the model: there is nothing of them to forget.</source>
        <translation>另有 {n} 张未用于训练模型：没有什么可遗忘。</translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>It lies in {folder}</source>
        <translation>它位于 {folder}</translation>
    </message>
    <message>
        <source>Lines of the log</source>
        <translation>日志的各行</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>尚未写入任何内容。</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开其文件夹</translation>
    </message>
    <message>
        <source>The log can’t be read.</source>
        <translation>日志无法读取。</translation>
    </message>
    <message>
        <source>What was done and when, for whoever helps you. It holds no image, no name of a file or class, and no key.</source>
        <translation>何时做了什么，供帮助您的人参考。其中没有图像，没有文件或类别的名称，也没有密钥。</translation>
    </message>
</context>
<context>
    <name>LookAlikeBox</name>
    <message>
        <source>Decided: {taken} go too, {left} stay, from {threshold} on. It is recorded with the result.</source>
        <translation>已决定：相似度不低于 {threshold} 的图像中，{taken} 张一并遗忘，{left} 张保留。这会与结果一同记录。</translation>
    </message>
</context>
<context>
    <name>LossPlot</name>
    <message>
        <source>At step {step} of {total} it is {value}.</source>
        <translation>在第 {step} 步（共 {total} 步）为 {value}。</translation>
    </message>
    <message>
        <source>Nothing is measured yet.</source>
        <translation>尚未测量。</translation>
    </message>
    <message>
        <source>The dashed line, {name}, is at {value}.</source>
        <translation>虚线（{name}）位于 {value}。</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>It works with the present choice. What is finished so far is kept.</source>
        <translation>它按目前的选择工作。至今完成的部分会保留。</translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation>让它继续运行</translation>
    </message>
    <message>
        <source>MeGU Desktop</source>
        <translation>MeGU Desktop</translation>
    </message>
    <message>
        <source>Open a packed project</source>
        <translation>打开打包的项目</translation>
    </message>
    <message>
        <source>Open a project’s folder</source>
        <translation>打开项目文件夹</translation>
    </message>
    <message>
        <source>Packed projects ({patterns})</source>
        <translation>打包的项目 ({patterns})</translation>
    </message>
    <message>
        <source>Stop and change</source>
        <translation>停止并更改</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Stop what is running and close the project?</source>
        <translation>停止正在运行的工作并关闭项目吗？</translation>
    </message>
    <message>
        <source>Stop what is running to change this?</source>
        <translation>停止正在运行的工作以进行更改吗？</translation>
    </message>
    <message>
        <source>What is finished so far is kept. Opened again, the project goes on from there.</source>
        <translation>至今完成的部分会保留。再次打开后，项目从那里继续。</translation>
    </message>
    <message>
        <source>{name} – MeGU Desktop</source>
        <translation>{name} – MeGU Desktop</translation>
    </message>
</context>
<context>
    <name>MeasureCard</name>
    <message>
        <source>It goes on when the other work has ended.</source>
        <translation>其他工作结束后将继续。</translation>
    </message>
    <message>
        <source>Measure everything</source>
        <translation>测量全部</translation>
    </message>
    <message>
        <source>Not measured yet: features, relearning, and any other run on this forget set. Nothing is unlearned. Each figure is kept as it comes, and other work, such as the export, need not wait.</source>
        <translation>尚未测量：特征、重新学习，以及此遗忘集上的其他运行。不会进行任何遗忘。每个数值一得出就会保留，导出等其他工作无需等待。</translation>
    </message>
    <message>
        <source>Takes about {time} on this computer.</source>
        <translation>在此计算机上大约需要 {time}。</translation>
    </message>
    <message>
        <source>Takes some minutes.</source>
        <translation>需要几分钟。</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;About MeGU Desktop</source>
        <translation>关于 MeGU Desktop(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>关闭项目(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Erasure requests…</source>
        <translation>删除请求(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Leave operator mode…</source>
        <translation>退出操作员模式(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>新建项目(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>打开项目(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Prepare for operators…</source>
        <translation>为操作员准备(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Try the sample</source>
        <translation>试用示例(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>Co&amp;mputation…</source>
        <translation>计算(&amp;M)…</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>还没有项目</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的项目(&amp;R)</translation>
    </message>
    <message>
        <source>Open a pac&amp;ked project…</source>
        <translation>打开打包的项目(&amp;K)…</translation>
    </message>
    <message>
        <source>Show &amp;log…</source>
        <translation>显示日志(&amp;L)…</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
</context>
<context>
    <name>MethodChoice</name>
    <message>
        <source>A copy of your model is changed by another method, {method}.</source>
        <translation>用另一种方法 {method} 更改模型的副本。</translation>
    </message>
    <message>
        <source>A copy of your model is trained on: the images to forget lead to their nearest classes.</source>
        <translation>在模型的副本上继续训练：将待遗忘的图像引向与其最接近的类别。</translation>
    </message>
    <message>
        <source>A new model of the same kind is trained from the start on the images to keep.</source>
        <translation>用待保留的图像从头训练一个同类的新模型。</translation>
    </message>
    <message>
        <source>A new model of the same kind is trained on the images to keep, from the pretrained file on.</source>
        <translation>从预训练文件出发，用待保留的图像训练一个同类的新模型。</translation>
    </message>
    <message>
        <source>A short training first estimates how a model that never saw the images would answer. Then a copy of your model is trained on until it answers like that.</source>
        <translation>首先通过一次短暂的训练，估计从未见过这些图像的模型会如何回答。然后继续训练您的模型的副本，直到它也这样回答。</translation>
    </message>
    <message>
        <source>About {time} here.</source>
        <translation>在此处约需 {time}。</translation>
    </message>
    <message>
        <source>About {time} here. Starts from your model and takes them out of it.</source>
        <translation>在此处约需 {time}。从您的模型出发，将它们从中去除。</translation>
    </message>
    <message>
        <source>Changed by you from what was published.</source>
        <translation>您对已发表的设置作了更改。</translation>
    </message>
    <message>
        <source>Changed by you from what “{strength}” sets.</source>
        <translation>您对“{strength}”的设置作了更改。</translation>
    </message>
    <message>
        <source>For what is still recognised after a balanced run. Costs more of the rest.</source>
        <translation>用于均衡运行之后仍被识别的内容。对其余知识的损失更大。</translation>
    </message>
    <message>
        <source>From other packages</source>
        <translation>来自其他软件包</translation>
    </message>
    <message>
        <source>How strongly? More is not better.</source>
        <translation>力度多大？并非越大越好。</translation>
    </message>
    <message>
        <source>If you know how the original was trained, say so on the page Model or under “Method and parameters”.</source>
        <translation>如果您知道原模型是如何训练的，请在“模型”页面或“方法与参数”下说明。</translation>
    </message>
    <message>
        <source>It goes over your images at most {passes} times, a tenth of the original’s training, and ends sooner once more brings nothing.</source>
        <translation>它最多把您的图像过 {passes} 遍，即原模型训练的十分之一；如果继续下去不再有作用，会提前结束。</translation>
    </message>
    <message>
        <source>It goes over your images at most {passes} times, and ends sooner once more brings nothing.</source>
        <translation>它最多把您的图像过 {passes} 遍；如果继续下去不再有作用，会提前结束。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Method and parameters</source>
        <translation>方法和参数</translation>
    </message>
    <message>
        <source>No longer than unlearning takes.</source>
        <translation>不比遗忘学习用时更长。</translation>
    </message>
    <message>
        <source>Of single images nothing else tells as surely that they are forgotten.</source>
        <translation>对于单张图像，没有别的办法能同样可靠地表明它们已被遗忘。</translation>
    </message>
    <message>
        <source>One of the parameters can’t be used; it says why.</source>
        <translation>有一个参数无法使用；其旁说明了原因。</translation>
    </message>
    <message>
        <source>Other published methods, to compare with</source>
        <translation>其他已发表的方法，用于比较</translation>
    </message>
    <message>
        <source>Paper: {citation}.</source>
        <translation>论文：{citation}。</translation>
    </message>
    <message>
        <source>Retrain without these images</source>
        <translation>不用这些图像重新训练</translation>
    </message>
    <message>
        <source>Smallest change to the rest. A few of the images may still be recognised.</source>
        <translation>对其余知识的改动最小。少量图像可能仍被识别。</translation>
    </message>
    <message>
        <source>Start retraining</source>
        <translation>开始重新训练</translation>
    </message>
    <message>
        <source>Start unlearning</source>
        <translation>开始遗忘学习</translation>
    </message>
    <message>
        <source>Starts from your model and takes them out of it.</source>
        <translation>从您的模型出发，将它们从中去除。</translation>
    </message>
    <message>
        <source>The strongest answer: a new model that never saw them.</source>
        <translation>最有力的回答：一个从未见过它们的新模型。</translation>
    </message>
    <message>
        <source>The usual choice: forgets what was chosen and keeps the rest.</source>
        <translation>通常的选择：遗忘所选内容，保留其余知识。</translation>
    </message>
    <message>
        <source>Unlearn</source>
        <translation>遗忘学习</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>将会发生什么</translation>
    </message>
    <message>
        <source>You can watch it, stop at any time and resume later. The original file and the images stay as they are. Earlier runs stay too, and Compare can show each of them.</source>
        <translation>您可以观察过程，随时停止，之后再继续。原文件和图像保持不变。先前的运行也会保留，“比较”可以显示其中每一次。</translation>
    </message>
    <message>
        <source>for {what} only</source>
        <translation>仅用于{what}</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>A file that PyTorch saved (its name often ends in .pt, .pth, .ckpt or .safetensors), or a folder with config.json, as from Hugging Face. Which network it is gets found out. What can’t be opened is named, with a message to whoever made it.</source>
        <translation>由 PyTorch 保存的文件（名称常以 .pt、.pth、.ckpt 或 .safetensors 结尾），或含有 config.json 的文件夹（例如来自 Hugging Face）。程序会找出它是哪种网络。无法打开的会说明是什么，并附上给制作者的消息。</translation>
    </message>
    <message>
        <source>All files ({patterns})</source>
        <translation>所有文件 ({patterns})</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>选择其他文件…</translation>
    </message>
    <message>
        <source>Choose model…</source>
        <translation>选择模型…</translation>
    </message>
    <message>
        <source>Choose the trained classifier that is to forget. It is read and never changed.</source>
        <translation>请选择要遗忘的已训练分类器。它只会被读取，绝不改动。</translation>
    </message>
    <message>
        <source>Class names</source>
        <translation>类别名称</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Details: how images reach the model</source>
        <translation>详细信息：图像如何送入模型</translation>
    </message>
    <message>
        <source>Drop the model’s file or folder here, or</source>
        <translation>将模型的文件或文件夹拖放到此处，或</translation>
    </message>
    <message>
        <source>Folder with config.json, as from Hugging Face</source>
        <translation>含有 config.json 的文件夹，如来自 Hugging Face</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>It can be used. It was read as data: no code in it was run. It stays as it is.</source>
        <translation>可以使用。它作为数据读取：没有运行其中的任何代码。它保持不变。</translation>
    </message>
    <message>
        <source>Its last layers were replaced by others. Between them a ReLU was assumed, as is usual; the next page shows whether that fits.</source>
        <translation>它的最后几层已被替换。这里假定其间有一个 ReLU，通常如此；下一页会显示是否相符。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models ({patterns})</source>
        <translation>模型 ({patterns})</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>PyTorch model saved whole, of which only the weights were taken</source>
        <translation>整体保存的 PyTorch 模型，只取用其中的权重</translation>
    </message>
    <message>
        <source>PyTorch state dict: the weights by name</source>
        <translation>PyTorch state dict：按名称存放的权重</translation>
    </message>
    <message>
        <source>Read the file</source>
        <translation>读取文件</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>The file holds no class names. The names of the image folders will be taken, in alphabetical order, as PyTorch does.</source>
        <translation>文件中没有类别名称。将采用图像文件夹的名称，按字母顺序排列，与 PyTorch 的做法相同。</translation>
    </message>
    <message>
        <source>This is a {title} with {n} classes</source>
        <translation>这是一个 {title}，有 {n} 个类别</translation>
    </message>
    <message>
        <source>This is an {title} with {n} classes</source>
        <comment>before a vowel</comment>
        <translation>这是一个 {title}，有 {n} 个类别</translation>
    </message>
    <message>
        <source>safetensors: weights alone, which can hold no program</source>
        <translation>safetensors：仅含权重，不可能含有程序</translation>
    </message>
    <message>
        <source>{names} and {n} others</source>
        <translation>{names} 和另外 {n} 个</translation>
    </message>
    <message>
        <source>{n} numbers that training set</source>
        <translation>{n} 个由训练确定的数字</translation>
    </message>
</context>
<context>
    <name>MovedCard</name>
    <message>
        <source>Find them…</source>
        <translation>查找它们…</translation>
    </message>
    <message>
        <source>The images are no longer in “{folder}”. If they were moved, say where they are now: what was chosen and computed stays valid.</source>
        <translation>图像已不在“{folder}”中。如果它们被移动了，请说明现在的位置：已选择和已计算的内容仍然有效。</translation>
    </message>
    <message>
        <source>Where are the images now?</source>
        <translation>图像现在在哪里？</translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Name the classes in the model card</source>
        <translation>在模型卡中写出类别名称</translation>
    </message>
    <message>
        <source>Use the project’s folder</source>
        <translation>使用项目的文件夹</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>位置(&amp;W)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Choose where the project goes</source>
        <translation>选择项目存放的位置</translation>
    </message>
    <message>
        <source>Choose where the project goes.</source>
        <translation>请选择项目存放的位置。</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>创建项目</translation>
    </message>
    <message>
        <source>Folder that the project&apos;s own folder goes into</source>
        <translation>存放项目文件夹的上级文件夹</translation>
    </message>
    <message>
        <source>Give the project a name.</source>
        <translation>请给项目起一个名称。</translation>
    </message>
    <message>
        <source>In {folder} there is a project already. Choose another name, or open that project.</source>
        <translation>{folder} 中已有一个项目。请选择其他名称，或打开那个项目。</translation>
    </message>
    <message>
        <source>Leaf diseases without rust</source>
        <translation>不含锈病的叶片病害</translation>
    </message>
    <message>
        <source>Name of the project</source>
        <translation>项目名称</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>The project will be kept in {folder}. The model and the images stay where they are.</source>
        <translation>项目将保存在 {folder} 中。模型和图像留在原处。</translation>
    </message>
</context>
<context>
    <name>NewRecords</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the fingerprint of the new record of {run}</source>
        <translation>复制 {run} 的新记录的指纹</translation>
    </message>
    <message>
        <source>Fingerprint of the new record of {run}</source>
        <translation>{run} 的新记录的指纹</translation>
    </message>
</context>
<context>
    <name>NoticesLine</name>
    <message>
        <source>On record, signed: {notices}.</source>
        <translation>已记录并签名：{notices}。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>its day was moved ({file}, written on {date})</source>
        <translation>期限已推迟（{file}，写于 {date}）</translation>
    </message>
    <message>
        <source>refused ({file}, written on {date})</source>
        <translation>已拒绝（{file}，写于 {date}）</translation>
    </message>
</context>
<context>
    <name>OpeningDialog</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose the image</source>
        <translation>选择图像</translation>
    </message>
    <message>
        <source>Choose the image…</source>
        <translation>选择图像…</translation>
    </message>
    <message>
        <source>Choose the key</source>
        <translation>选择密钥</translation>
    </message>
    <message>
        <source>Choose the key…</source>
        <translation>选择密钥…</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Keys (*.key);;All files (*)</source>
        <translation>密钥 (*.key);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Make the opening</source>
        <translation>生成开启值</translation>
    </message>
    <message>
        <source>Officer’s key</source>
        <translation>数据保护专员的密钥</translation>
    </message>
    <message>
        <source>Shows one person that their image was among those forgotten, and tells nothing of the other images.</source>
        <translation>向某一个人说明其图像在被遗忘的图像之中，而不透露其他图像。</translation>
    </message>
    <message>
        <source>Tell one person</source>
        <translation>答复某一个人</translation>
    </message>
    <message>
        <source>its file, as it was when it was forgotten</source>
        <translation>图像文件，与遗忘时相同</translation>
    </message>
    <message>
        <source>its file; empty where it is kept here</source>
        <translation>密钥文件；保存在这里时留空</translation>
    </message>
</context>
<context>
    <name>OpeningPart</name>
    <message>
        <source>Anyone who has this, the image’s file and the file evidence.json can check it:</source>
        <translation>有了它、图像文件和文件 evidence.json，就可以核对：</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the opening</source>
        <translation>复制开启值</translation>
    </message>
    <message>
        <source>Give it to this person with the image’s file and the file evidence.json.</source>
        <translation>请把它连同图像文件和文件 evidence.json 交给此人。</translation>
    </message>
    <message>
        <source>Give it to this person with the image’s file and the file evidence.json. Beware: that file and the report name the references of all {n} requests. Hand them out only where a reference tells nobody who asked.</source>
        <translation>请把它连同图像文件和文件 evidence.json 交给此人。请注意：该文件和报告列出了全部 {n} 项请求的编号。只有当编号不会透露是谁提出请求时，才可以交出它们。</translation>
    </message>
    <message>
        <source>Looking for the image among those forgotten…</source>
        <translation>正在被遗忘的图像中查找该图像…</translation>
    </message>
    <message>
        <source>Opening of the image</source>
        <translation>图像的开启值</translation>
    </message>
    <message>
        <source>Save as file</source>
        <translation>另存为文件</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>另存为文件…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Stopped. The record is as it was.</source>
        <translation>已停止。记录保持原样。</translation>
    </message>
    <message>
        <source>Tell one person…</source>
        <translation>答复某一个人…</translation>
    </message>
    <message>
        <source>The officer’s key is not kept here. Ask again, and choose its file.</source>
        <translation>这里没有保存数据保护专员的密钥。请再试一次，并选择密钥文件。</translation>
    </message>
    <message>
        <source>This opening shows that “{image}” was among those forgotten, and nothing of the other images.</source>
        <translation>此开启值说明“{image}”在被遗忘的图像之中，而不透露其他图像。</translation>
    </message>
</context>
<context>
    <name>OperatorWizard</name>
    <message>
        <source>Prepared by {whom}</source>
        <translation>准备者：{whom}</translation>
    </message>
</context>
<context>
    <name>OrderCard</name>
    <message>
        <source>Back to the names</source>
        <translation>恢复为名称</translation>
    </message>
    <message>
        <source>By its answers another order fits better: {new} would be right instead of {now}.</source>
        <translation>根据其回答，另一种顺序更相配：正确率将为 {new}，而不是 {now}。</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Double-click a class to give this output of the model another one.</source>
        <translation>双击一个类别，可为模型的这一输出指定另一个类别。</translation>
    </message>
    <message>
        <source>In the model’s file</source>
        <translation>模型文件中</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Outputs and classes</source>
        <translation>输出与类别</translation>
    </message>
    <message>
        <source>Outputs of the model and the classes they stand for</source>
        <translation>模型的输出及其代表的类别</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>The model’s file names its classes otherwise than these images. Say which is which.</source>
        <translation>模型文件中的类别名称与这些图像的不同。请说明它们的对应关系。</translation>
    </message>
    <message>
        <source>The model’s file names its classes, and these images have the same names.</source>
        <translation>模型文件中有类别名称，这些图像的名称与之相同。</translation>
    </message>
    <message>
        <source>The model’s file names no classes. Its outputs are taken in the order of the table.</source>
        <translation>模型文件中没有类别名称。其输出按表格的顺序对应。</translation>
    </message>
    <message>
        <source>Use the proposed order</source>
        <translation>采用建议的顺序</translation>
    </message>
    <message>
        <source>Use this order</source>
        <translation>采用此顺序</translation>
    </message>
    <message>
        <source>Which output of the model is which class was set here.</source>
        <translation>模型的哪个输出对应哪个类别，已在此处设定。</translation>
    </message>
</context>
<context>
    <name>OriginCard</name>
    <message>
        <source>A model retrained for comparison is trained in the same way. Leave empty what you don’t know.</source>
        <translation>用于比较的重新训练模型以同样的方式训练。不知道的请留空。</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose it below: retraining then starts from it. ImageNet weights are the usual ones. Without the file its figures are marked as approximate.</source>
        <translation>请在下方选择：重新训练将从它开始。通常是 ImageNet 权重。没有该文件时，其数字会标为近似值。</translation>
    </message>
    <message>
        <source>Drop that file here, or</source>
        <translation>将该文件拖放到此处，或</translation>
    </message>
    <message>
        <source>From a pretrained file</source>
        <translation>从预训练文件开始</translation>
    </message>
    <message>
        <source>From random weights</source>
        <translation>从随机权重开始</translation>
    </message>
    <message>
        <source>How was it trained?</source>
        <translation>它是如何训练的？</translation>
    </message>
    <message>
        <source>I don’t know</source>
        <translation>我不知道</translation>
    </message>
    <message>
        <source>Images per step (batch)</source>
        <translation>每步图像数（batch）</translation>
    </message>
    <message>
        <source>Images per step is a whole number from 2 to 4,096, or empty.</source>
        <translation>每步图像数为 2 到 4,096 的整数，或留空。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Learning rate is a number above 0 and up to 10, or empty.</source>
        <translation>学习率为大于 0 且不超过 10 的数，或留空。</translation>
    </message>
    <message>
        <source>Passes over the images (epochs)</source>
        <translation>遍历图像的次数（epoch）</translation>
    </message>
    <message>
        <source>Passes over the images is a whole number from 1 to 10,000, or empty.</source>
        <translation>遍历图像的次数为 1 到 10,000 的整数，或留空。</translation>
    </message>
    <message>
        <source>Retraining starts from random weights, and its figures are marked as approximate.</source>
        <translation>重新训练从随机权重开始，其数字会标为近似值。</translation>
    </message>
    <message>
        <source>Retraining then starts from random weights as well.</source>
        <translation>那么重新训练也从随机权重开始。</translation>
    </message>
    <message>
        <source>Where did its training start?</source>
        <translation>它的训练从何开始？</translation>
    </message>
</context>
<context>
    <name>OriginalCard</name>
    <message>
        <source>It stays as it is. The new model is a file beside it; whoever uses the original goes on using it until it is replaced. To put the request into effect, replace the original wherever it is used, and delete its copies.</source>
        <translation>它保持不变。新模型是它旁边的一个文件；使用原模型的人会继续使用它，直到它被替换。要使请求真正生效，请在所有使用原模型的地方替换它，并删除其副本。</translation>
    </message>
    <message>
        <source>What happens to the original</source>
        <translation>原模型会怎样</translation>
    </message>
</context>
<context>
    <name>PageHelp</name>
    <message>
        <source>Guide to this page	F1</source>
        <translation>本页指南	F1</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <translation>本页帮助</translation>
    </message>
    <message>
        <source>Leads to the chapter of the guide about this page, and to the words it uses.</source>
        <translation>打开指南中关于本页的章节，以及本页所用的术语。</translation>
    </message>
    <message>
        <source>What’s this?	Shift+F1</source>
        <translation>这是什么？	Shift+F1</translation>
    </message>
    <message>
        <source>Words on this page</source>
        <translation>本页中的术语</translation>
    </message>
</context>
<context>
    <name>ParameterForm</name>
    <message>
        <source>Fewer settings</source>
        <translation>较少设置</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>更多设置</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>{title} goes from {low} to {high}.</source>
        <translation>{title}的范围是 {low} 到 {high}。</translation>
    </message>
    <message>
        <source>{title} must be less than {high}.</source>
        <translation>{title}必须小于 {high}。</translation>
    </message>
    <message>
        <source>{title} must be more than {low}.</source>
        <translation>{title}必须大于 {low}。</translation>
    </message>
    <message>
        <source>{title} must be {high} or less.</source>
        <translation>{title}不得大于 {high}。</translation>
    </message>
    <message>
        <source>{title} must be {low} or more.</source>
        <translation>{title}不得小于 {low}。</translation>
    </message>
</context>
<context>
    <name>PartEditor</name>
    <message>
        <source>Nothing divides the class {name} here. Choose another class or column.</source>
        <translation>此处没有可划分类别 {name} 的依据。请选择其他类别或列。</translation>
    </message>
    <message>
        <source>Of the class</source>
        <translation>所属类别</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Sub-class</source>
        <translation>子类</translation>
    </message>
    <message>
        <source>These images are not divided within their classes. Folders inside a class’s folder are its sub-classes; a table of the images can bring columns such as patient or device.</source>
        <translation>这些图像在类别内没有进一步划分。类别文件夹中的文件夹就是其子类；图像表格可以带来患者、设备之类的列。</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>divided by</source>
        <translation>划分依据</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Administrator’s passphrase</source>
        <translation>管理员密码短语</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>PictureTab</name>
    <message>
        <source>Make the pictures</source>
        <translation>生成图表</translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>Choose folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Drop a folder here, or</source>
        <translation>将文件夹拖放到此处，或</translation>
    </message>
    <message>
        <source>In the project’s folder</source>
        <translation>在项目的文件夹中</translation>
    </message>
</context>
<context>
    <name>PlaceFields</name>
    <message>
        <source>How precisely</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Where the model runs</source>
        <translation>模型在哪里运行</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
</context>
<context>
    <name>PrepareDialog</name>
    <message>
        <source>Any image, after consent</source>
        <translation>任何图像，经同意后</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Lift…</source>
        <translation>解除…</translation>
    </message>
    <message>
        <source>Limits before export</source>
        <translation>导出前的限值</translation>
    </message>
    <message>
        <source>No image may be sent to a server</source>
        <translation>不得将任何图像发送到服务器</translation>
    </message>
    <message>
        <source>Only images that stay, after consent</source>
        <translation>仅保留的图像，经同意后</translation>
    </message>
    <message>
        <source>Only with just these images</source>
        <translation>仅限恰好这些图像</translation>
    </message>
    <message>
        <source>Operators may forget</source>
        <translation>操作员可以遗忘</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>Prepare for operators</source>
        <translation>为操作员准备</translation>
    </message>
    <message>
        <source>Prepared by (whom operators ask)</source>
        <translation>准备者（操作员可询问的人）</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>What is chosen in this project now is fixed. Operators then choose only what to forget, and export what meets your limits. It can be changed or lifted with the passphrase alone, which is kept nowhere.</source>
        <translation>此项目目前的选择将被固定。此后操作员只选择要遗忘的内容，并导出满足您限值的模型。只有凭口令才能更改或解除，而口令不保存在任何地方。</translation>
    </message>
    <message>
        <source>What will be fixed</source>
        <translation>将固定的内容</translation>
    </message>
</context>
<context>
    <name>PreprocessingChoice</name>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>其他方式</translation>
    </message>
    <message>
        <source>As is usual for such models</source>
        <translation>此类模型的通常方式</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>如文件所述</translation>
    </message>
    <message>
        <source>Height and width in pixels</source>
        <translation>高和宽（像素）</translation>
    </message>
    <message>
        <source>How images are prepared</source>
        <translation>图像如何预处理</translation>
    </message>
    <message>
        <source>Models trained after ImageNet’s recipe were shown no margins.</source>
        <translation>按 ImageNet 配方训练的模型没有见过图像边缘。</translation>
    </message>
    <message>
        <source>Only the middle of each image</source>
        <translation>仅取每张图像的中间部分</translation>
    </message>
    <message>
        <source>Order of the colours</source>
        <translation>颜色的顺序</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>About {time} left</source>
        <translation>大约还剩 {time}</translation>
    </message>
    <message>
        <source>Class {n} of {total}</source>
        <translation>第 {n} 个类别，共 {total} 个</translation>
    </message>
    <message>
        <source>File {n} of {total}</source>
        <translation>第 {n} 个文件，共 {total} 个</translation>
    </message>
    <message>
        <source>Image {n} of {total}</source>
        <translation>第 {n} 幅图像，共 {total} 幅</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Step {n} of {total}</source>
        <translation>第 {n} 步，共 {total} 步</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>This part is nearly done</source>
        <translation>这一部分即将完成</translation>
    </message>
    <message>
        <source>{n} a minute</source>
        <translation>每分钟 {n}</translation>
    </message>
    <message>
        <source>{n} a second</source>
        <translation>每秒 {n}</translation>
    </message>
    <message>
        <source>{n} an hour</source>
        <translation>每小时 {n}</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n}/{total}</translation>
    </message>
    <message>
        <source>{n} of {total} lines</source>
        <translation>{n} / {total} 行</translation>
    </message>
    <message>
        <source>{n} of {total} questions</source>
        <translation>{n} / {total} 个问题</translation>
    </message>
    <message>
        <source>{n} of {total} usual ways</source>
        <translation>{n} / {total} 种常用方式</translation>
    </message>
</context>
<context>
    <name>RandomEditor</name>
    <message>
        <source>For tests of a method, or where any images will do. They are drawn by content: the same seed draws the same images, however their files are called.</source>
        <translation>用于检验方法，或任何图像都可以的情形。按内容抽取：同一个种子抽取同样的图像，与文件名无关。</translation>
    </message>
    <message>
        <source>Seed: another number draws other images</source>
        <translation>随机种子：换一个数会抽取其他图像</translation>
    </message>
    <message>
        <source>Share of the training images</source>
        <translation>训练图像的比例</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Text of the guide</source>
        <translation>指南正文</translation>
    </message>
    <message>
        <source>The guide has no chapter of this name.</source>
        <translation>指南中没有这个名称的章节。</translation>
    </message>
    <message>
        <source>This chapter has not been translated yet: it is shown in English.</source>
        <translation>本章尚未翻译，以英文显示。</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
</context>
<context>
    <name>RecipientDialog</name>
    <message>
        <source>Keep this line</source>
        <translation>保存此行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>They may still use a model that knows what was forgotten. Say when they were told, or why not.</source>
        <translation>对方可能仍在使用知道被遗忘内容的模型。请说明何时通知了对方，或为何没有通知。</translation>
    </message>
    <message>
        <source>Told to withdraw it on</source>
        <translation>通知其收回的日期</translation>
    </message>
    <message>
        <source>Who was given an earlier model</source>
        <translation>谁得到过更早的模型</translation>
    </message>
    <message>
        <source>Why they were not told</source>
        <translation>为何没有通知</translation>
    </message>
    <message>
        <source>a person, or a body</source>
        <translation>个人或机构</translation>
    </message>
</context>
<context>
    <name>RecipientList</name>
    <message>
        <source>Who was given earlier models</source>
        <translation>谁得到过更早的模型</translation>
    </message>
    <message>
        <source>{name}: not told yet.</source>
        <translation>{name}：尚未通知。</translation>
    </message>
    <message>
        <source>{name}: not told, because: {why}</source>
        <translation>{name}：未通知，原因：{why}</translation>
    </message>
    <message>
        <source>{name}: told on {date}.</source>
        <translation>{name}：已于 {date} 通知。</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>All of it may stay empty. It is kept in this project and stands in the record as you write it.</source>
        <translation>全部都可以留空。内容保存在此项目中，并按您的写法出现在记录里。</translation>
    </message>
    <message>
        <source>Carried out by</source>
        <translation>执行者</translation>
    </message>
    <message>
        <source>Carried out in the role of</source>
        <translation>执行者的职务</translation>
    </message>
    <message>
        <source>Copies, and who was given earlier models</source>
        <translation>副本，以及谁得到过更早的模型</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定者</translation>
    </message>
    <message>
        <source>Decided in the role of</source>
        <translation>决定者的职务</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>File names of the images</source>
        <translation>图像的文件名</translation>
    </message>
    <message>
        <source>For the file</source>
        <translation>用于归档</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>How do you know these images trained the model?</source>
        <translation>您怎么知道这些图像训练过此模型？</translation>
    </message>
    <message>
        <source>Left out unless you tick them: whoever reads the record would otherwise learn what was to be forgotten.</source>
        <translation>除非您勾选，否则略去：否则阅读记录的人会得知要遗忘的是什么。</translation>
    </message>
    <message>
        <source>More about the request</source>
        <translation>更多请求信息</translation>
    </message>
    <message>
        <source>More about who is responsible</source>
        <translation>更多责任方信息</translation>
    </message>
    <message>
        <source>Names of the classes</source>
        <translation>类别名称</translation>
    </message>
    <message>
        <source>New due day</source>
        <translation>新的期限</translation>
    </message>
    <message>
        <source>Processing activity</source>
        <translation>处理活动</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>受托处理方</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Reference of the request</source>
        <translation>请求的编号</translation>
    </message>
    <message>
        <source>Replied on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Responsible body</source>
        <translation>责任机构</translation>
    </message>
    <message>
        <source>Show names in the record</source>
        <translation>在记录中显示名称</translation>
    </message>
    <message>
        <source>Small pictures of the images</source>
        <translation>图像的缩略图</translation>
    </message>
    <message>
        <source>What lies outside this project, as far as you know. The record lists it with what the project knows.</source>
        <translation>就您所知位于本项目之外的东西。记录会把它与项目已知的内容一并列出。</translation>
    </message>
    <message>
        <source>Where else are copies of the original?</source>
        <translation>原模型的副本还在哪里？</translation>
    </message>
    <message>
        <source>Who was given earlier versions?</source>
        <translation>先前的版本曾交给谁？</translation>
    </message>
    <message>
        <source>Why it was moved</source>
        <translation>推迟的原因</translation>
    </message>
    <message>
        <source>as in your own files, no name</source>
        <translation>与您自己的档案一致，不写姓名</translation>
    </message>
    <message>
        <source>as your own register calls it</source>
        <translation>按您自己登记册中的名称</translation>
    </message>
    <message>
        <source>for instance: engineer</source>
        <translation>例如：工程师</translation>
    </message>
    <message>
        <source>for instance: head of the laboratory</source>
        <translation>例如：实验室负责人</translation>
    </message>
    <message>
        <source>for instance: the training list of the student who made it</source>
        <translation>例如：制作该模型的学生的训练列表</translation>
    </message>
    <message>
        <source>what exempts part of it</source>
        <translation>什么使其中一部分不适用</translation>
    </message>
    <message>
        <source>who answers for the data</source>
        <translation>对数据负责的一方</translation>
    </message>
    <message>
        <source>who processes the data for the responsible body</source>
        <translation>为责任机构处理数据的一方</translation>
    </message>
    <message>
        <source>why it was asked or granted</source>
        <translation>提出或批准的原因</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>年-月-日</translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>A date is written like 2026-03-31.</source>
        <translation>日期的写法如 2026-03-31。</translation>
    </message>
    <message>
        <source>A signed file that shows what was erased, how far, and what remains.</source>
        <translation>一份签名的文件，说明清除了什么、清除到什么程度以及还留有什么。</translation>
    </message>
    <message>
        <source>First correct what is said above, or leave it empty.</source>
        <translation>请先更正上面指出的内容，或将其留空。</translation>
    </message>
    <message>
        <source>First write the record above: without these traces none can be made any more.</source>
        <translation>请先在上方写入记录：没有这些痕迹就无法再制作记录。</translation>
    </message>
    <message>
        <source>First write the reference of the request that this belongs to.</source>
        <translation>请先填写此内容所属请求的编号。</translation>
    </message>
    <message>
        <source>It is written beside the exported model. No record is ever overwritten.</source>
        <translation>它写在导出的模型旁边。绝不覆盖任何记录。</translation>
    </message>
    <message>
        <source>It never says that a law is met. That is for a person to judge.</source>
        <translation>它绝不声称符合某项法律。这须由人来判断。</translation>
    </message>
    <message>
        <source>It tells a data-protection officer what was done, with which figures, and what was not shown.</source>
        <translation>它告诉数据保护专员做了什么、数字如何以及哪些没有得到证明。</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>报告的语言</translation>
    </message>
    <message>
        <source>Months later it tells whether the model in use is still the one that forgot. Ask somebody who knows the command line to check it: the command is “megu verify”, on any computer with this program.</source>
        <translation>数月之后，它可以表明正在使用的模型是否仍是已遗忘的那个。请让熟悉命令行的人来检查：在装有本程序的任何计算机上运行命令“megu verify”。</translation>
    </message>
    <message>
        <source>Other work is running. Wait for it to end, or stop it.</source>
        <translation>其他工作正在运行。请等待其结束，或将其停止。</translation>
    </message>
    <message>
        <source>Reading each image to forget once more, and writing the record</source>
        <translation>再次读取每张待遗忘的图像，并写入记录</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>The traces of this run were erased: no other record of it can be written.</source>
        <translation>这次运行的痕迹已被清除：无法再写入其他记录。</translation>
    </message>
    <message>
        <source>There is nothing to record yet. First export the new model.</source>
        <translation>还没有可记录的内容。请先导出新模型。</translation>
    </message>
    <message>
        <source>This project can only be looked at.</source>
        <translation>此项目只能查看。</translation>
    </message>
    <message>
        <source>This record is written. Change something above to write another one beside it.</source>
        <translation>此记录已写入。更改上方内容即可在旁边再写一份。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>它的用途</translation>
    </message>
    <message>
        <source>What you said for the file</source>
        <translation>您为归档所写的内容</translation>
    </message>
    <message>
        <source>Write the record</source>
        <translation>生成记录</translation>
    </message>
</context>
<context>
    <name>RecordProof</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the record’s fingerprint</source>
        <translation>复制记录的指纹</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Fingerprint of the record</source>
        <translation>记录的指纹</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder of the record</source>
        <translation>记录所在的文件夹</translation>
    </message>
    <message>
        <source>In the record the forgotten images stand as marks. The officer keeps this key apart from the record: with it and a copy of an image anyone can tell whether it was among them.</source>
        <translation>在记录中，被遗忘的图像以标记表示。数据保护专员将此密钥与记录分开保管：有了它和一张图像的副本，任何人都能判断该图像是否在其中。</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>打开报告</translation>
    </message>
    <message>
        <source>Save the officer’s key…</source>
        <translation>保存数据保护专员的密钥…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>The record is written and signed</source>
        <translation>记录已写入并签名</translation>
    </message>
    <message>
        <source>This is the version that was written when the traces were erased. The former lies beside it.</source>
        <translation>这是清除痕迹时写的版本。旧版本留在旁边。</translation>
    </message>
    <message>
        <source>Write its fingerprint into your own files: then nobody can exchange the record unnoticed.</source>
        <translation>请将其指纹写入您自己的档案：这样就没有人能不被察觉地替换记录。</translation>
    </message>
</context>
<context>
    <name>RemainsCard</name>
    <message>
        <source>Erasing the traces, below, removes it.</source>
        <translation>在下方清除痕迹时会将其删除。</translation>
    </message>
    <message>
        <source>In service since {on}, says {by}: {place}.</source>
        <translation>{by} 陈述：自 {on} 起在 {place} 使用。</translation>
    </message>
    <message>
        <source>It may still hold the images of {holds}.</source>
        <translation>其中可能仍含有 {holds} 的图像。</translation>
    </message>
    <message>
        <source>It was destroyed…</source>
        <translation>已销毁…</translation>
    </message>
    <message>
        <source>Nothing on this list is left.</source>
        <translation>此列表上的东西已全部不复存在。</translation>
    </message>
    <message>
        <source>Put into service…</source>
        <translation>投入使用…</translation>
    </message>
    <message>
        <source>Reading the record…</source>
        <translation>正在读取记录…</translation>
    </message>
    <message>
        <source>Stopped. The record is as it was.</source>
        <translation>已停止。记录保持原样。</translation>
    </message>
    <message>
        <source>Tick what was destroyed, or withdrawn from those who have it.</source>
        <translation>请勾选已销毁或已收回的内容。</translation>
    </message>
    <message>
        <source>What held the forgotten images when the record was written, and how it stands now. What is ticked and grey is gone. A person states, and signs, that something was destroyed: nothing is deleted by it.</source>
        <translation>写记录时哪些东西仍含有被遗忘的图像，以及现在的情况。已勾选且变灰的已经不在了。某物已被销毁由一个人声明并签名：这不会删除任何东西。</translation>
    </message>
    <message>
        <source>What remains</source>
        <translation>还留下什么</translation>
    </message>
    <message>
        <source>Working on the record…</source>
        <translation>正在处理记录…</translation>
    </message>
    <message>
        <source>{thing}, {place}</source>
        <translation>{thing}，{place}</translation>
    </message>
</context>
<context>
    <name>RequestCards</name>
    <message>
        <source>Each request by itself</source>
        <translation>逐个请求</translation>
    </message>
    <message>
        <source>Its figures</source>
        <translation>它的数值</translation>
    </message>
    <message>
        <source>Retrain without its images</source>
        <translation>不含其图像重新训练</translation>
    </message>
    <message>
        <source>Unlearn with {method}, {strength}</source>
        <translation>用 {method}（{strength}）遗忘学习</translation>
    </message>
    <message>
        <source>What would help:</source>
        <translation>有帮助的做法：</translation>
    </message>
</context>
<context>
    <name>RequestForm</name>
    <message>
        <source>A date is written like 2026-03-31.</source>
        <translation>日期的写法如 2026-03-31。</translation>
    </message>
    <message>
        <source>Chosen today: {names}.</source>
        <translation>今天所选：{names}。</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定者</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Exception from it</source>
        <translation>适用的例外</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Ground of the request</source>
        <translation>请求的依据</translation>
    </message>
    <message>
        <source>More about the decision</source>
        <translation>关于决定的更多信息</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing is chosen there yet.</source>
        <translation>那里还没有选择任何内容。</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Replied on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Take what is chosen on the page Forget</source>
        <translation>采用“遗忘”页面上所选的内容</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>年-月-日</translation>
    </message>
</context>
<context>
    <name>RequestTable</name>
    <message>
        <source>Asks to forget</source>
        <translation>要求遗忘</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Erasure requests</source>
        <translation>删除请求</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>编号</translation>
    </message>
</context>
<context>
    <name>RequestsDialog</name>
    <message>
        <source>A refused request is not met. Open it again first.</source>
        <translation>被拒绝的请求不会执行。请先将其重新打开。</translation>
    </message>
    <message>
        <source>A request does not say yet which images it asks to forget. Choose them on the page Forget, then press “Take what is chosen on the page Forget”.</source>
        <translation>有一项请求尚未说明要遗忘哪些图像。请在“遗忘”页面上选择它们，然后按“采用‘遗忘’页面上所选的内容”。</translation>
    </message>
    <message>
        <source>A run is prepared for them. It starts on the page Unlearn, when you say so.</source>
        <translation>将为它们准备一次运行。它在“遗忘学习”页面由您启动。</translation>
    </message>
    <message>
        <source>Add a request</source>
        <translation>添加请求</translation>
    </message>
    <message>
        <source>Choose one request in the list above, or several with Ctrl or Shift.</source>
        <translation>请在上方列表中选择一项请求，或按住 Ctrl 或 Shift 选择多项。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Day moved to {date}: {reason}</source>
        <translation>期限推迟至 {date}：{reason}</translation>
    </message>
    <message>
        <source>Each request has a reference, as in your own files. Who asked is not kept here. Several can be met by one run; a later run starts from the model exported last and checks that earlier requests are still met.</source>
        <translation>每项请求都有编号，与您自己的档案一致。此处不保存请求人是谁。一次运行可以满足多项请求；之后的运行从最后导出的模型开始，并检查先前的请求是否仍得到满足。</translation>
    </message>
    <message>
        <source>Erasure requests</source>
        <translation>删除请求</translation>
    </message>
    <message>
        <source>First choose the model and the images. Then requests can be met.</source>
        <translation>请先选择模型和图像，然后才能满足请求。</translation>
    </message>
    <message>
        <source>Forget what these ask for</source>
        <translation>遗忘这些请求所要求的内容</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Move the day…</source>
        <translation>推迟期限…</translation>
    </message>
    <message>
        <source>No record of it was written.</source>
        <translation>没有为此写入记录。</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Other work is running. Wait for it to end, or stop it.</source>
        <translation>其他工作正在运行。请等待其结束，或将其停止。</translation>
    </message>
    <message>
        <source>Refused on {date} by {name}: {reason}</source>
        <translation>{name} 于 {date} 拒绝：{reason}</translation>
    </message>
    <message>
        <source>Refused without a reason.</source>
        <translation>未说明理由即拒绝。</translation>
    </message>
    <message>
        <source>Refused: {reason}</source>
        <translation>已拒绝：{reason}</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>拒绝…</translation>
    </message>
    <message>
        <source>Request {n}</source>
        <translation>请求 {n}</translation>
    </message>
    <message>
        <source>There are no requests yet. Add one, and say which images it asks to forget.</source>
        <translation>还没有请求。请添加一项，并说明它要求遗忘哪些图像。</translation>
    </message>
    <message>
        <source>This project can only be looked at.</source>
        <translation>此项目只能查看。</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>A model exported before forgot {names}. This one started from the original and knows them. To forget both, put each into File → Erasure requests and forget them together.</source>
        <translation>先前导出的模型遗忘了 {names}。这一个从原模型出发，仍知道它们。要两者都遗忘，请将各自列入“文件 → 删除请求”，然后一起遗忘。</translation>
    </message>
    <message>
        <source>Administrator: allow this export…</source>
        <translation>管理员：允许此次导出…</translation>
    </message>
    <message>
        <source>Another window or command works in this project.</source>
        <translation>另一个窗口或命令正在此项目中工作。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Everything the administrator asks for is met</source>
        <translation>管理员的所有要求都已满足</translation>
    </message>
    <message>
        <source>Finding out which classes look alike</source>
        <translation>正在找出哪些类别看起来相似</translation>
    </message>
    <message>
        <source>Forget what is chosen</source>
        <translation>遗忘所选内容</translation>
    </message>
    <message>
        <source>Forgetting, and keeping the rest</source>
        <translation>正在遗忘，并保留其余</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Measuring what the new model still knows</source>
        <translation>正在测量新模型还知道什么</translation>
    </message>
    <message>
        <source>No limits are set. You can export the model.</source>
        <translation>没有设定限值。您可以导出模型。</translation>
    </message>
    <message>
        <source>Not everything is met</source>
        <translation>并非全部满足</translation>
    </message>
    <message>
        <source>Prepared by the administrator</source>
        <translation>由管理员准备</translation>
    </message>
    <message>
        <source>Preparing to forget</source>
        <translation>正在为遗忘作准备</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Stopped. What was done is kept.</source>
        <translation>已停止。已完成的内容会保留。</translation>
    </message>
    <message>
        <source>The administrator allows this export all the same. The record tells the reason.</source>
        <translation>管理员允许仍然导出此模型。记录会说明理由。</translation>
    </message>
    <message>
        <source>The model forgets {names}, as the administrator fixed it. The original stays as it is.</source>
        <translation>模型按管理员的固定设置遗忘 {names}。原模型保持不变。</translation>
    </message>
    <message>
        <source>This model can’t be exported. Go back and choose otherwise, or ask {whom}, who can allow it with a reason or prepare the project anew.</source>
        <translation>此模型不能导出。请返回另行选择，或询问{whom}，对方可以说明理由后允许，或重新准备项目。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>What was forgotten before is known here</source>
        <translation>此处知道先前遗忘的内容</translation>
    </message>
    <message>
        <source>You can export the model.</source>
        <translation>您可以导出模型。</translation>
    </message>
</context>
<context>
    <name>RowList</name>
    <message>
        <source>Add a line…</source>
        <translation>添加一行…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>RunBox</name>
    <message>
        <source>New run</source>
        <translation>新的运行</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
</context>
<context>
    <name>RunView</name>
    <message>
        <source>Answers estimated, {time}</source>
        <translation>已估计答案，用时 {time}</translation>
    </message>
    <message>
        <source>Estimate reused</source>
        <translation>已重用估计结果</translation>
    </message>
    <message>
        <source>Forgetting {names}, keeping the rest</source>
        <translation>正在遗忘 {names}，保留其余</translation>
    </message>
    <message>
        <source>Loss on images to forget</source>
        <translation>待遗忘图像上的损失</translation>
    </message>
    <message>
        <source>Loss on images to keep</source>
        <translation>待保留图像上的损失</translation>
    </message>
    <message>
        <source>No images are known as unseen, so unseen ones can’t be measured</source>
        <translation>没有已知为未见过的图像，因此无法测量未见过的图像</translation>
    </message>
    <message>
        <source>Noise for {names} and its neighbours reused</source>
        <translation>{names} 及其相邻类别的噪声已复用</translation>
    </message>
    <message>
        <source>Noise for {names} and its neighbours, {time}</source>
        <translation>{names} 及其相邻类别的噪声，{time}</translation>
    </message>
    <message>
        <source>Noise for {names} and their neighbours reused</source>
        <translation>{names} 及其相邻类别的噪声已复用</translation>
    </message>
    <message>
        <source>Noise for {names} and their neighbours, {time}</source>
        <translation>{names} 及其相邻类别的噪声，{time}</translation>
    </message>
    <message>
        <source>Not finished. Resume goes on from what is saved.</source>
        <translation>尚未完成。“继续”会从已保存之处接着进行。</translation>
    </message>
    <message>
        <source>On images set aside for checking while it runs</source>
        <translation>在运行期间用于检查而留出的图像上</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Preparing noise for {names} and its neighbours</source>
        <translation>正在为 {names} 及其相邻类别准备噪声</translation>
    </message>
    <message>
        <source>Preparing noise for {names} and their neighbours</source>
        <translation>正在为 {names} 及其相邻类别准备噪声</translation>
    </message>
    <message>
        <source>Recognised among training images</source>
        <translation>在训练图像中的识别率</translation>
    </message>
    <message>
        <source>Recognised, measured on unseen images</source>
        <translation>识别率，在未见过的图像上测得</translation>
    </message>
    <message>
        <source>Saved just now. Stop loses nothing.</source>
        <translation>刚刚保存。停止不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Saved {time} ago. Stop loses nothing.</source>
        <translation>{time}前保存。停止不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Similarity reused</source>
        <translation>相似度已复用</translation>
    </message>
    <message>
        <source>Similarity, {time}</source>
        <translation>相似度，{time}</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Stopped at step {step}. Resume goes on from there.</source>
        <translation>已在第 {step} 步停止。“继续”会从那里接着进行。</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Training anew without {names}</source>
        <translation>正在不用 {names} 重新训练</translation>
    </message>
    <message>
        <source>guessing</source>
        <translation>猜测</translation>
    </message>
    <message>
        <source>original model</source>
        <translation>原模型</translation>
    </message>
    <message>
        <source>should fall and settle</source>
        <translation>应当下降并稳定</translation>
    </message>
    <message>
        <source>should rise or settle high</source>
        <translation>应当上升或稳定在高处</translation>
    </message>
    <message>
        <source>should stay low</source>
        <translation>应当保持在低处</translation>
    </message>
    <message>
        <source>the others</source>
        <translation>其余</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>As a picture (PNG), a drawing (SVG) or a table (CSV)</source>
        <translation>保存为图片 (PNG)、图形 (SVG) 或表格 (CSV)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>图形 (*.svg)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>With class names</source>
        <translation>带类别名称</translation>
    </message>
    <message>
        <source>Without them, classes are numbered. A name may be a person’s.</source>
        <translation>不含名称时，类别以编号表示。名称可能是一个人的姓名。</translation>
    </message>
</context>
<context>
    <name>Scale</name>
    <message>
        <source>Colour scale</source>
        <translation>色阶</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>A vote</source>
        <translation>投票</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Between here and {host} nothing is encrypted: others on the network could see the images and the key. Use https if the server offers it.</source>
        <translation>此处与 {host} 之间没有任何加密：网络上的其他人可能看到图像和密钥。如果服务器提供 https，请使用它。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Model’s name on the server</source>
        <translation>服务器上的模型名称</translation>
    </message>
    <message>
        <source>More is faster, until the server has its hands full. Ask whoever runs it.</source>
        <translation>越多越快，直到服务器忙不过来。请询问服务器的运行者。</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Questions at once</source>
        <translation>同时提问的数量</translation>
    </message>
    <message>
        <source>Some servers only say True or False, without probabilities (top_logprobs). Then each question can be asked five times, and the share of True counts. That is steadier, and takes five times as long.</source>
        <translation>有些服务器只回答 True 或 False，不给出概率（top_logprobs）。这时可以把每个问题问五遍，取 True 所占的比例。这样更稳定，但需要五倍的时间。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Take a vote where the server tells no probabilities</source>
        <translation>服务器不给出概率时进行投票</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>The address of a server with an OpenAI-compatible interface, up to and with /v1: vLLM, llama.cpp, LM Studio, Ollama, transformers serve, or a provider’s own.</source>
        <translation>具有 OpenAI 兼容接口的服务器地址，写到 /v1 为止：vLLM、llama.cpp、LM Studio、Ollama、transformers serve，或服务商自己的接口。</translation>
    </message>
    <message>
        <source>The model’s name is missing.</source>
        <translation>缺少模型的名称。</translation>
    </message>
    <message>
        <source>The server’s address is missing.</source>
        <translation>缺少服务器的地址。</translation>
    </message>
    <message>
        <source>The server’s address must be put right first.</source>
        <translation>请先更正服务器的地址。</translation>
    </message>
</context>
<context>
    <name>SignaturesCard</name>
    <message>
        <source>Each person who signs has a key. Give its digits to those who will check the record, by another way than the record itself: then they know who signed.</source>
        <translation>每位签名者都有一把密钥。请用与记录不同的途径，把密钥的数字告知将要检查记录的人：这样他们就知道是谁签的名。</translation>
    </message>
    <message>
        <source>Reading the record…</source>
        <translation>正在读取记录…</translation>
    </message>
    <message>
        <source>Saved: {path}. Send it to an authority. When its answer has come, press “Time stamp…” again.</source>
        <translation>已保存：{path}。请把它发给时间戳机构。收到答复后，再按一次“时间戳…”。</translation>
    </message>
    <message>
        <source>Second signature…</source>
        <translation>第二个签名…</translation>
    </message>
    <message>
        <source>Signed a second time by</source>
        <translation>第二次签名者</translation>
    </message>
    <message>
        <source>Signed before {time} (UTC), by the clock of {authority}.</source>
        <translation>按 {authority} 的时钟，签名早于 {time}（UTC）。</translation>
    </message>
    <message>
        <source>Signed before {time} (UTC), says {authority}. Its certificate was not checked: press “Time stamp…” and choose the certificate that the authority publishes.</source>
        <translation>{authority} 称签名早于 {time}（UTC）。其证书尚未核对：请按“时间戳…”，选择该机构公布的证书。</translation>
    </message>
    <message>
        <source>Signed by the key</source>
        <translation>签名密钥</translation>
    </message>
    <message>
        <source>Signed on {date}. Carried out by {name}, as stated.</source>
        <translation>签名于 {date}。执行者：{name}（按所填写）。</translation>
    </message>
    <message>
        <source>Signed on {date}. “Carried out by” was left empty: the record gives no name.</source>
        <translation>签名于 {date}。“执行者”一栏留空：记录中没有姓名。</translation>
    </message>
    <message>
        <source>Stopped. The record is as it was.</source>
        <translation>已停止。记录保持原样。</translation>
    </message>
    <message>
        <source>There is no time stamp: only the clock of the computer on which it was signed tells the time.</source>
        <translation>没有时间戳：签名时间只能由签名所用计算机的时钟说明。</translation>
    </message>
    <message>
        <source>Time stamp…</source>
        <translation>时间戳…</translation>
    </message>
    <message>
        <source>Who signed it, and when</source>
        <translation>谁签了名，何时签名</translation>
    </message>
    <message>
        <source>Working on the record…</source>
        <translation>正在处理记录…</translation>
    </message>
    <message>
        <source>{date}, after {time}</source>
        <translation>{date} {time} 之后</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date} {time}</translation>
    </message>
</context>
<context>
    <name>SimilarityPage</name>
    <message>
        <source>Answers are stored as they come. Stop loses nothing.</source>
        <translation>回答随到随存。停止不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Asking one question.</source>
        <translation>正在提一个问题。</translation>
    </message>
    <message>
        <source>Asking which classes look alike</source>
        <translation>正在询问哪些类别相似</translation>
    </message>
    <message>
        <source>Choose the folder of a multimodal model, or go on without one.</source>
        <translation>请选择多模态模型的文件夹，或不使用模型继续。</translation>
    </message>
    <message>
        <source>Estimate similarity</source>
        <translation>估计相似度</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>No folder is chosen yet.</source>
        <translation>尚未选择文件夹。</translation>
    </message>
    <message>
        <source>One of the options is out of its bounds.</source>
        <translation>有一个选项超出了范围。</translation>
    </message>
    <message>
        <source>Other work is running in this project. This can start when it has ended.</source>
        <translation>此项目中有其他工作正在运行。它结束后即可开始。</translation>
    </message>
    <message>
        <source>Say which server to ask, and which model there. Nothing is sent before you agree to it.</source>
        <translation>请说明询问哪个服务器以及其中的哪个模型。在您同意之前不会发送任何内容。</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>Stopped. Resume asks only what was not answered.</source>
        <translation>已停止。“继续”只会询问尚未回答的问题。</translation>
    </message>
    <message>
        <source>The classifier’s own answers about these images tell which classes it confuses.</source>
        <translation>分类器自己对这些图像的回答表明它会混淆哪些类别。</translation>
    </message>
    <message>
        <source>The connection is being tested.</source>
        <translation>正在测试连接。</translation>
    </message>
    <message>
        <source>The model is asked: does this picture show that class, true or false?</source>
        <translation>向模型提问：这张图片显示的是该类别吗，真还是假？</translation>
    </message>
    <message>
        <source>Then it starts.</source>
        <translation>然后开始。</translation>
    </message>
    <message>
        <source>Then the connection is tested.</source>
        <translation>然后测试连接。</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>此项目仅以只读方式打开。</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>这需要片刻。</translation>
    </message>
    <message>
        <source>What an estimate would take is being counted.</source>
        <translation>正在统计估计所需的工作量。</translation>
    </message>
    <message>
        <source>Which classes look alike? Unlearning leads images towards their neighbours.</source>
        <translation>哪些类别看起来相似？遗忘学习会将图像引向其相邻类别。</translation>
    </message>
    <message>
        <source>Which classes look like {names}? Unlearning leads each {names} towards its neighbours.</source>
        <translation>哪些类别看起来像 {names}？遗忘学习会将每张 {names} 图像引向其相邻类别。</translation>
    </message>
    <message>
        <source>Which classes look like {names}? Unlearning leads images of them towards their neighbours.</source>
        <translation>哪些类别看起来像 {names}？遗忘学习会将它们的图像引向其相邻类别。</translation>
    </message>
    <message>
        <source>You don’t need this here. Instead of the similarity of classes, MeGU+ estimates how a model that never saw these images would answer. Only the method MeGU asks for it.</source>
        <translation>这里不需要这一步。MeGU+ 不使用类别相似度，而是估计从未见过这些图像的模型会如何回答。只有 MeGU 方法需要它。</translation>
    </message>
</context>
<context>
    <name>SimilaritySource</name>
    <message>
        <source>A multimodal model</source>
        <translation>多模态模型</translation>
    </message>
    <message>
        <source>A multimodal model looks at pictures and answers questions about them in words. Here it is a folder: an “image-text-to-text” model for transformers, its weights as safetensors, for instance from Hugging Face. The person who runs your computers can put one on this computer; nothing is downloaded from here.</source>
        <translation>多模态模型观看图片，并用文字回答有关问题。此处它是一个文件夹：用于 transformers 的“image-text-to-text”模型，权重为 safetensors，例如来自 Hugging Face。管理计算机的人可以把它放到这台计算机上；本程序不会从此处下载任何内容。</translation>
    </message>
    <message>
        <source>A multimodal model on this computer</source>
        <translation>本机上的多模态模型</translation>
    </message>
    <message>
        <source>A server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Choose the multimodal model’s folder</source>
        <translation>选择多模态模型的文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>From the mistakes this classifier already makes. Nothing is asked.</source>
        <translation>根据该分类器已有的错误得出，无需提问。</translation>
    </message>
    <message>
        <source>Looks at the pictures and answers true or false.</source>
        <translation>观看图片并回答真或假。</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Without a multimodal model</source>
        <translation>不使用多模态模型</translation>
    </message>
    <message>
        <source>Your group’s, or a provider’s. Images are sent to it.</source>
        <translation>您所在团队的或服务商的服务器。图像会发送到那里。</translation>
    </message>
    <message>
        <source>{name}, {size}. {looks}</source>
        <translation>{name}，{size}。{looks}</translation>
    </message>
</context>
<context>
    <name>SplitBoxes</name>
    <message>
        <source>At least one, and not all: the others count as unseen.</source>
        <translation>至少一个，但不能全部：其余的算作未见过的图像。</translation>
    </message>
    <message>
        <source>Which of them trained this model?</source>
        <translation>其中哪些用于训练此模型？</translation>
    </message>
    <message>
        <source>{name}: {n} images</source>
        <translation>{name}：{n} 张图像</translation>
    </message>
</context>
<context>
    <name>StampDialog</name>
    <message>
        <source>1. Save the query and send it to the authority. It holds a fingerprint, and nothing of the record.</source>
        <translation>1. 保存查询文件并发给该机构。它只含一个指纹，不含记录的任何内容。</translation>
    </message>
    <message>
        <source>2. Take in the answer that it sends back. With the authority’s certificate the answer is checked, too.</source>
        <translation>2. 收下该机构发回的答复。有该机构的证书时，也会核对答复。</translation>
    </message>
    <message>
        <source>A time-stamp authority, such as a trust service, signs by its own clock that this record was there, so that nobody can say it was written later. This program sends nothing: you carry a small file to an authority of your choice. All of this can be done later, too.</source>
        <translation>时间戳机构（例如可信服务机构）按自己的时钟签名，证明这份记录当时已经存在，这样谁也不能说它是后来才写的。本程序不发送任何东西：由您把一个小文件交给您选择的机构。这一切以后再做也可以。</translation>
    </message>
    <message>
        <source>Answers (*.tsr);;All files (*)</source>
        <translation>答复 (*.tsr);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>证书 (*.pem *.crt *.cer);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Check the answer that is here</source>
        <translation>核对已有的答复</translation>
    </message>
    <message>
        <source>Choose the certificate</source>
        <translation>选择证书</translation>
    </message>
    <message>
        <source>Choose the certificate…</source>
        <translation>选择证书…</translation>
    </message>
    <message>
        <source>Save the query</source>
        <translation>保存查询文件</translation>
    </message>
    <message>
        <source>Save the query…</source>
        <translation>保存查询文件…</translation>
    </message>
    <message>
        <source>Take in the answer</source>
        <translation>收下答复</translation>
    </message>
    <message>
        <source>Take in the answer…</source>
        <translation>收下答复…</translation>
    </message>
    <message>
        <source>Time stamp</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>a file that the authority publishes; may stay empty</source>
        <translation>该机构公布的文件；可以留空</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>Handwritten digits and the model come with the program. Takes about three minutes.</source>
        <translation>手写数字和模型随程序附带。大约需要三分钟。</translation>
    </message>
    <message>
        <source>It goes into “{folder}”. The file itself stays as it is.</source>
        <translation>它将放入“{folder}”。文件本身保持不变。</translation>
    </message>
    <message>
        <source>Make a small model forget the digit eight</source>
        <translation>让一个小模型遗忘数字 8</translation>
    </message>
    <message>
        <source>Make a trained image classifier forget a class or some images. Keep the rest of what it knows.</source>
        <translation>让训练好的图像分类器遗忘一个类别或若干图像，并保留它的其余知识。</translation>
    </message>
    <message>
        <source>Models and images stay on this computer. Nothing is sent.</source>
        <translation>模型和图像留在这台计算机上。不会发送任何内容。</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>第一次使用？</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>新建项目…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>试用示例</translation>
    </message>
    <message>
        <source>Unpacking “{name}”</source>
        <translation>正在解包“{name}”</translation>
    </message>
    <message>
        <source>What was running is saved too, and goes on when you say so.</source>
        <translation>当时正在运行的工作也已保存，由您决定何时继续。</translation>
    </message>
    <message>
        <source>You need the model’s file and the images it was made for. You need not write any code.</source>
        <translation>您需要模型的文件和它所针对的图像。无需编写任何代码。</translation>
    </message>
    <message>
        <source>You were at the step {step}. Your choices and all that was finished are kept.</source>
        <translation>您当时在“{step}”这一步。您的选择和所有已完成的内容都已保留。</translation>
    </message>
    <message>
        <source>“{name}” was still open when the program ended</source>
        <translation>程序结束时“{name}”仍处于打开状态</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>StopFirst</name>
    <message>
        <source>Stopping. This takes about a second.</source>
        <translation>正在停止。大约需要一秒。</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>by the training list</source>
        <translation>依据训练列表</translation>
    </message>
    <message>
        <source>the backup of the lab’s server</source>
        <translation>实验室服务器的备份</translation>
    </message>
</context>
<context>
    <name>TracesCard</name>
    <message>
        <source>A new version of each record says so, and is signed: file its fingerprint. The former lies beside it.</source>
        <translation>每份记录都有一个说明此事并已签名的新版本：请将其指纹存档。旧版本留在旁边。</translation>
    </message>
    <message>
        <source>All is erased. Only the record of it is still to be written.</source>
        <translation>全部已清除。只剩下为此写入记录。</translation>
    </message>
    <message>
        <source>Another window or command works in this project.</source>
        <translation>另一个窗口或命令正在此项目中工作。</translation>
    </message>
    <message>
        <source>Before anything can be erased, look what is there.</source>
        <translation>清除之前，请先查看有哪些。</translation>
    </message>
    <message>
        <source>Erase these traces…</source>
        <translation>清除这些痕迹…</translation>
    </message>
    <message>
        <source>Erasing the traces</source>
        <translation>正在清除痕迹</translation>
    </message>
    <message>
        <source>Erasing the traces was interrupted. Look what is left, and erase it too.</source>
        <translation>痕迹的清除被中断。请查看还剩下什么，并一并清除。</translation>
    </message>
    <message>
        <source>Files of the project changed or could not be read meanwhile. Look again.</source>
        <translation>期间项目的文件发生了变化，或无法读取。请重新查看。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查看</translation>
    </message>
    <message>
        <source>Look what is there</source>
        <translation>查看有哪些</translation>
    </message>
    <message>
        <source>Looking through the project’s files…</source>
        <translation>正在查看项目的文件…</translation>
    </message>
    <message>
        <source>Stopped. What is erased so far stays erased.</source>
        <translation>已停止。至今清除的内容保持清除。</translation>
    </message>
    <message>
        <source>The traces are erased</source>
        <translation>痕迹已清除</translation>
    </message>
    <message>
        <source>There are no traces to erase.</source>
        <translation>没有可清除的痕迹。</translation>
    </message>
    <message>
        <source>To show its pages and to be continued, a project keeps names, hashes and pictures of the images that were to be forgotten. When the case is closed, they can be erased: figures and results stay, without names.</source>
        <translation>为了显示各页面并能够继续，项目保留了待遗忘图像的名称、哈希值和图片。案件结束后可以将其清除：数字和结果会保留，但不含名称。</translation>
    </message>
    <message>
        <source>Traces were erased on {date}. Look whether there are new ones.</source>
        <translation>痕迹已于 {date} 清除。请查看是否有新的痕迹。</translation>
    </message>
    <message>
        <source>What this project still holds</source>
        <translation>此项目仍保存的内容</translation>
    </message>
    <message>
        <source>{n} files, {size}.</source>
        <translation>{n} 个文件，{size}。</translation>
    </message>
</context>
<context>
    <name>TracesList</name>
    <message>
        <source>1 file</source>
        <translation>1 个文件</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} 个文件</translation>
    </message>
</context>
<context>
    <name>TracesQuestion</name>
    <message>
        <source>Exported without a record, and none can be made afterwards: {runs}. Cancel to write it first.</source>
        <translation>已导出但没有记录，此后也无法再制作：{runs}。如要先写入记录，请取消。</translation>
    </message>
    <message>
        <source>Models from before are removed too: {models}.</source>
        <translation>先前的模型也会移除：{models}。</translation>
    </message>
    <message>
        <source>Models from before stay: {models}.</source>
        <translation>先前的模型会保留：{models}。</translation>
    </message>
    <message>
        <source>This can’t be undone. Afterwards no run of this project can be continued, repeated or recorded again.</source>
        <translation>此操作无法撤销。此后此项目的任何运行都无法继续、重复或再次记录。</translation>
    </message>
</context>
<context>
    <name>TryModel</name>
    <message>
        <source>Both models look at it</source>
        <translation>两个模型都来看它</translation>
    </message>
    <message>
        <source>Choose an image…</source>
        <translation>选择图像…</translation>
    </message>
    <message>
        <source>Drop an image here, or</source>
        <translation>将图像拖放到此处，或</translation>
    </message>
    <message>
        <source>Images ({kinds})</source>
        <translation>图像 ({kinds})</translation>
    </message>
    <message>
        <source>New model</source>
        <translation>新模型</translation>
    </message>
    <message>
        <source>Nothing of the image is stored.</source>
        <translation>不会保存图像的任何内容。</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原模型</translation>
    </message>
</context>
<context>
    <name>UnexpectedDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>错误详情</translation>
    </message>
    <message>
        <source>Something went wrong that this program did not expect.</source>
        <translation>发生了本程序未预料到的错误。</translation>
    </message>
    <message>
        <source>What was finished is kept, and you can go on. These details help whoever mends the program.</source>
        <translation>已完成的内容已保留，您可以继续。这些详情有助于修复本程序的人。</translation>
    </message>
</context>
<context>
    <name>UnlearnPage</name>
    <message>
        <source>Another window or command works in this project.</source>
        <translation>另一个窗口或命令正在此项目中工作。</translation>
    </message>
    <message>
        <source>Change method</source>
        <translation>更改方法</translation>
    </message>
    <message>
        <source>Choose how the model should forget {names}. The original file stays as it is.</source>
        <translation>请选择模型应如何遗忘 {names}。原文件保持不变。</translation>
    </message>
    <message>
        <source>Compare shows what it still knows. The original stays as it is.</source>
        <translation>“比较”会显示它还知道什么。原模型保持不变。</translation>
    </message>
    <message>
        <source>It ended before the planned {planned} steps: more would have changed nothing.</source>
        <translation>它在计划的 {planned} 步之前就结束了：继续下去不会再有变化。</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>新的运行</translation>
    </message>
    <message>
        <source>Other work is running. Wait for it to end, or stop it.</source>
        <translation>其他工作正在运行。请等待其结束，或将其停止。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Retrain without {names}.</source>
        <translation>不用 {names} 重新训练。</translation>
    </message>
    <message>
        <source>The new model is ready</source>
        <translation>新模型已就绪</translation>
    </message>
    <message>
        <source>The retrained model is ready</source>
        <translation>重新训练的模型已就绪</translation>
    </message>
    <message>
        <source>This project can only be looked at.</source>
        <translation>此项目只能查看。</translation>
    </message>
    <message>
        <source>This run was started with earlier choices and forgets {names}. New run uses today’s.</source>
        <translation>这次运行是按先前的选择启动的，遗忘的是 {names}。“新运行”会采用今天的选择。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Unlearn</source>
        <translation>遗忘学习</translation>
    </message>
    <message>
        <source>Unlearn {names} with {how}.</source>
        <translation>用 {how} 遗忘 {names}。</translation>
    </message>
    <message>
        <source>With similarity and preparation: {time}.</source>
        <translation>连同相似度和准备：{time}。</translation>
    </message>
    <message>
        <source>You can go back to the earlier pages while it runs.</source>
        <translation>运行期间您可以返回前面的页面。</translation>
    </message>
    <message>
        <source>{steps} steps in {time}.</source>
        <translation>{steps} 步，用时 {time}。</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Leave operator mode</source>
        <translation>退出操作员模式</translation>
    </message>
    <message>
        <source>Leave operator mode?</source>
        <translation>退出操作员模式？</translation>
    </message>
    <message>
        <source>The whole wizard shows then. What was prepared stays in force: File → Prepare for operators changes or lifts it.</source>
        <translation>随后显示完整的向导。所准备的内容仍然有效：可用“文件 → 为操作员准备”更改或解除。</translation>
    </message>
</context>
<context>
    <name>UnreadableCard</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Images that can’t be read</source>
        <translation>无法读取的图像</translation>
    </message>
    <message>
        <source>Leave them out and go on</source>
        <translation>排除它们并继续</translation>
    </message>
    <message>
        <source>Mend or replace what is listed and read the folder again, or go on with the other {n}.</source>
        <translation>请修复或替换列出的图像并重新读取文件夹，或用其余 {n} 张继续。</translation>
    </message>
    <message>
        <source>One image can’t be read.</source>
        <translation>有一张图像无法读取。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>{n} images can’t be read.</source>
        <translation>有 {n} 张图像无法读取。</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… 以及另外 {n} 张</translation>
    </message>
</context>
<context>
    <name>WarningWords</name>
    <message>
        <source>One class has fewer than {few} training images: too few to tell much.</source>
        <translation>有一个类别的训练图像少于 {few} 张：太少，说明不了什么。</translation>
    </message>
    <message>
        <source>One image is among the training images and the others too. It does not count as unseen.</source>
        <translation>有一张图像既在训练图像中，也在其他图像中。它不算未见过的图像。</translation>
    </message>
    <message>
        <source>One image is black or of one brightness throughout, as the model sees it.</source>
        <translation>按模型所见，有一张图像是全黑的或亮度完全均一。</translation>
    </message>
    <message>
        <source>One image is in both the training and the test images. It does not count as unseen.</source>
        <translation>有一张图像同时在训练图像和测试图像中。它不算未见过的图像。</translation>
    </message>
    <message>
        <source>One image that can’t be read is left out.</source>
        <translation>有一张无法读取的图像，已略去。</translation>
    </message>
    <message>
        <source>{n} classes have fewer than {few} training images: too few to tell much.</source>
        <translation>有 {n} 个类别的训练图像少于 {few} 张：太少，说明不了什么。</translation>
    </message>
    <message>
        <source>{n} images are among the training images and the others too. They do not count as unseen.</source>
        <translation>有 {n} 张图像既在训练图像中，也在其他图像中。它们不算未见过的图像。</translation>
    </message>
    <message>
        <source>{n} images are black or of one brightness throughout, as the model sees them.</source>
        <translation>按模型所见，有 {n} 张图像是全黑的或亮度完全均一。</translation>
    </message>
    <message>
        <source>{n} images are in both the training and the test images. They do not count as unseen.</source>
        <translation>有 {n} 张图像同时在训练图像和测试图像中。它们不算未见过的图像。</translation>
    </message>
    <message>
        <source>{n} images that can’t be read are left out.</source>
        <translation>有 {n} 张无法读取的图像，已略去。</translation>
    </message>
</context>
<context>
    <name>WarningsCard</name>
    <message>
        <source>Worth knowing about these images</source>
        <translation>关于这些图像值得了解</translation>
    </message>
</context>
<context>
    <name>WhichCard</name>
    <message>
        <source>Its weights fit several kinds. Which one is it?</source>
        <translation>其权重符合多种网络。是哪一种？</translation>
    </message>
    <message>
        <source>The likeliest: take it where you don’t know.</source>
        <translation>最可能的一种：不知道时请采用它。</translation>
    </message>
</context>
<context>
    <name>WhiteQuestion</name>
    <message>
        <source>1: brightness goes from 0 to 1</source>
        <translation>1：亮度范围为 0 到 1</translation>
    </message>
    <message>
        <source>Fits best: the brightest of all pixels has {value}, and the model was made for 0 to 255.</source>
        <translation>最相配：所有像素中最亮的为 {value}，而模型针对的是 0 到 255。</translation>
    </message>
    <message>
        <source>I don’t know</source>
        <translation>我不知道</translation>
    </message>
    <message>
        <source>Which number stands for white in these images?</source>
        <translation>在这些图像中哪个数值表示白色？</translation>
    </message>
    <message>
        <source>{value} is taken, noted as a guess. Often wrong then? Try another.</source>
        <translation>采用 {value}，并注明为推测。若因此常常出错，请换一个。</translation>
    </message>
    <message>
        <source>{value}, the brightest that occurs</source>
        <translation>{value}，出现的最亮值</translation>
    </message>
    <message>
        <source>{value}: a camera of {bits} bits</source>
        <translation>{value}：{bits} 位相机</translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <source>Keep it running</source>
        <translation>让它继续运行</translation>
    </message>
    <message>
        <source>Stop and change</source>
        <translation>停止并更改</translation>
    </message>
    <message>
        <source>Stop what is running to change the language?</source>
        <translation>停止正在运行的工作以更改语言吗？</translation>
    </message>
    <message>
        <source>What is finished so far is kept, and the project opens again. Otherwise the language changes at the next start.</source>
        <translation>至今完成的部分会保留，项目会重新打开。否则语言在下次启动时更改。</translation>
    </message>
</context>
<context>
    <name>WorkMenu</name>
    <message>
        <source>Keep the computer &amp;awake during work</source>
        <translation>工作期间保持计算机唤醒(&amp;A)</translation>
    </message>
    <message>
        <source>Tell me when &amp;work ends</source>
        <translation>工作结束时通知我(&amp;W)</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… 以及另外 {n} 个</translation>
    </message>
</context>
<context>
    <name>_Popup</name>
    <message>
        <source>Look it up in the glossary</source>
        <translation>在术语表中查阅</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Back to the default</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Opens this project where it was left. Delete takes it off this list; its folder stays.</source>
        <translation>从上次离开之处打开此项目。Delete 键将其从列表中移除；其文件夹保留。</translation>
    </message>
    <message>
        <source>Puts the usual value in the place of what was entered.</source>
        <translation>用通常的值代替所输入的值。</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>{title}: back to the default</source>
        <translation>{title}：恢复默认值</translation>
    </message>
</context>
<context>
    <name>_Steps</name>
    <message>
        <source>can&apos;t be opened yet</source>
        <translation>尚不能打开</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>done, with a warning</source>
        <translation>已完成，但有警告</translation>
    </message>
    <message>
        <source>open now</source>
        <translation>当前打开</translation>
    </message>
    <message>
        <source>running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>to be done again</source>
        <translation>需要重做</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>待完成</translation>
    </message>
</context>
<context>
    <name>baseline</name>
    <message>
        <source>the top folder</source>
        <translation>最上层文件夹</translation>
    </message>
</context>
<context>
    <name>charts</name>
    <message>
        <source>To forget</source>
        <translation>待遗忘</translation>
    </message>
    <message>
        <source>To keep</source>
        <translation>待保留</translation>
    </message>
    <message>
        <source>Unseen</source>
        <translation>未见过</translation>
    </message>
    <message>
        <source>{name} ({share})</source>
        <translation>{name}（{share}）</translation>
    </message>
    <message>
        <source>{name}, {part}: answer before {before}, after {after}</source>
        <translation>{name}，{part}：之前的回答 {before}，之后的回答 {after}</translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message>
        <source>1 of {n} requests is met by this model</source>
        <translation>这个模型满足了 {n} 个请求中的 1 个</translation>
    </message>
    <message>
        <source>About {value} of them, between {low} and {high} (estimate).</source>
        <translation>约 {value}，介于 {low} 和 {high} 之间（估计）。</translation>
    </message>
    <message>
        <source>Accuracy on unseen images of the same classes: the share of test images of the classes which the forget set is of that the model names correctly. Wanted: what a retrained model has, or else the original.</source>
        <translation>相同类别未见过图像的准确率：遗忘集所属类别的测试图像中，被模型正确命名的比例。理想值：与重新训练的模型相同，否则与原模型相同。</translation>
    </message>
    <message>
        <source>All {n} requests are met by this model</source>
        <translation>这个模型满足了全部 {n} 个请求</translation>
    </message>
    <message>
        <source>And an attacker with models of their own?</source>
        <translation>如果攻击者有自己的模型呢？</translation>
    </message>
    <message>
        <source>And the images it should keep?</source>
        <translation>它应当保留的图像呢？</translation>
    </message>
    <message>
        <source>And the very images it should forget?</source>
        <translation>恰好是它应当遗忘的那些图像呢？</translation>
    </message>
    <message>
        <source>Are they still in its features?</source>
        <translation>它们还留在其特征中吗？</translation>
    </message>
    <message>
        <source>Can an attacker tell these images were used?</source>
        <translation>攻击者能看出使用过这些图像吗？</translation>
    </message>
    <message>
        <source>Cannot be known because</source>
        <translation>无法得知，因为</translation>
    </message>
    <message>
        <source>Divergence from retrained (js_retrained): the mean Jensen–Shannon divergence, base 2, between both models’ answers about the forget set: 0 where they agree, 1 where they never do. Wanted: as low as retrained models lie from each other.</source>
        <translation>与重新训练模型的差异（js_retrained）：两个模型对遗忘集的回答之间的平均 Jensen–Shannon 散度，以 2 为底：完全一致为 0，毫不一致为 1。理想值：与重新训练的模型彼此之间的差异一样小。</translation>
    </message>
    <message>
        <source>Does it still know images like these?</source>
        <translation>它还认识与这些相似的图像吗？</translation>
    </message>
    <message>
        <source>Does it still know the rest?</source>
        <translation>它还记得其余内容吗？</translation>
    </message>
    <message>
        <source>Does it still know what it should forget?</source>
        <translation>它还记得应当遗忘的内容吗？</translation>
    </message>
    <message>
        <source>Estimated so far</source>
        <translation>目前为估计值</translation>
    </message>
    <message>
        <source>Estimated: {value}, between {low} and {high}. Retrained: {found}.</source>
        <translation>估计：{value}，介于 {low} 和 {high} 之间。重新训练：{found}。</translation>
    </message>
    <message>
        <source>Far outside the range: {gap}</source>
        <translation>远在范围之外：{gap}</translation>
    </message>
    <message>
        <source>Forget accuracy on training images: the share of the forget set that the model names correctly. Wanted: what a retrained model has, which is near 0 % for a whole class and near the share on unseen images for single ones.</source>
        <translation>训练图像上的遗忘准确率：遗忘集中被模型正确命名的比例。理想值：与重新训练的模型相同，整个类别接近 0 %，单张图像则接近未见过图像上的比例。</translation>
    </message>
    <message>
        <source>Forget accuracy on unseen images: the share of test images of the classes to forget that the model names correctly. Unseen images are halved by their content; one half serves stopping, only the other half counts here. Wanted: what a retrained model has, which is near 0 % for a whole class.</source>
        <translation>未见过图像上的遗忘准确率：待遗忘类别的测试图像中被模型正确命名的比例。未见过的图像按内容分成两半；一半用于决定何时停止，此处只计另一半。理想值：与重新训练的模型相同，整个类别接近 0 %。</translation>
    </message>
    <message>
        <source>How far are its answers about them from a retrained model’s?</source>
        <translation>它对这些图像的回答与重新训练的模型相差多远？</translation>
    </message>
    <message>
        <source>How many it should recognise is estimated below; only a retrained model can tell for certain.</source>
        <translation>它应当识别出多少，见下方的估计；只有重新训练的模型才能确切说明。</translation>
    </message>
    <message>
        <source>How many it should recognise, only a model retrained without them can tell.</source>
        <translation>它应当识别多少，只有不用它们重新训练的模型才能说明。</translation>
    </message>
    <message>
        <source>How quickly would it learn them again?</source>
        <translation>它会多快重新学会它们？</translation>
    </message>
    <message>
        <source>It forgot more than it should.</source>
        <translation>它遗忘得过多。</translation>
    </message>
    <message>
        <source>It knows the rest as well as before: {change}, 95 % interval {low} to {high}.</source>
        <translation>它对其余的认识与之前一样好：{change}，95 % 区间 {low} 到 {high}。</translation>
    </message>
    <message>
        <source>It knows the rest less well than before: {change}, 95 % interval {low} to {high}.</source>
        <translation>它对其余的认识不如之前：{change}，95 % 区间 {low} 到 {high}。</translation>
    </message>
    <message>
        <source>It knows them better.</source>
        <translation>它对它们的认识更好了。</translation>
    </message>
    <message>
        <source>It knows them less well.</source>
        <translation>它对它们的认识变差了。</translation>
    </message>
    <message>
        <source>It recognises {right} of {count}; expected are {share}, 95 % interval {range}, as of the retrained model.</source>
        <translation>它识别了 {count} 张中的 {right} 张；预期为 {share}，95 % 区间 {range}，依据重新训练的模型。</translation>
    </message>
    <message>
        <source>It recognises {right} of {count}; expected are {share}, 95 % interval {range}, as of unseen images of the same classes.</source>
        <translation>它识别了 {count} 张中的 {right} 张；预期为 {share}，95 % 区间 {range}，依据相同类别的未见过的图像。</translation>
    </message>
    <message>
        <source>It remembers more than it should.</source>
        <translation>它记得过多。</translation>
    </message>
    <message>
        <source>It was trained without them.</source>
        <translation>它在训练时没有用到它们。</translation>
    </message>
    <message>
        <source>Linear probe: a linear classifier learns from what the model sees just before it answers, and is asked about unseen images of the classes to forget. The figure is the share it names correctly. A model that merely looks away shows here. Wanted: the retrained model’s figure, which is not 0 %.</source>
        <translation>线性探针：一个线性分类器从模型在回答之前所见的内容中学习，然后就待遗忘类别的未见过的图像作答。数字为其正确命名的比例。只是“视而不见”的模型会在此显露。理想值：重新训练模型的数字，它并不是 0 %。</translation>
    </message>
    <message>
        <source>Measured on training images, as none are known to be unseen.</source>
        <translation>在训练图像上测量，因为没有已知为未见过的图像。</translation>
    </message>
    <message>
        <source>Measured on unseen images; {n} more of {names} were watched while it learned, so they can’t test.</source>
        <translation>在未见过的图像上测量；另有 {n} 张{names}的图像在学习时被观察，因此不能用于测试。</translation>
    </message>
    <message>
        <source>Membership inference attack by entropy (mia_entropy): a logistic regression learns from how sure the model is to tell training images of the retain set from test images, in equal numbers. The figure is the share of the forget set that it takes for training images. Wanted: the retrained model’s figure, neither more nor less.</source>
        <translation>基于熵的成员推断攻击（mia_entropy）：一个逻辑回归根据模型的把握程度学习区分保留集的训练图像与数量相等的测试图像。数字为遗忘集中被它认作训练图像的比例。理想值：与重新训练的模型相同，不多也不少。</translation>
    </message>
    <message>
        <source>More than {steps} steps</source>
        <translation>超过 {steps} 步</translation>
    </message>
    <message>
        <source>Never saw them</source>
        <translation>从未见过它们</translation>
    </message>
    <message>
        <source>None of the {n} requests is met by this model</source>
        <translation>{n} 个请求中，这个模型一个也没有满足</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原模型</translation>
    </message>
    <message>
        <source>Outside the range: {gap}</source>
        <translation>在范围之外：{gap}</translation>
    </message>
    <message>
        <source>Recognised, of its images</source>
        <translation>其图像中被识别的</translation>
    </message>
    <message>
        <source>Recognised, of unseen images</source>
        <translation>未见图像中被识别的</translation>
    </message>
    <message>
        <source>Relative membership inference attack (mia_rmia, arXiv 2312.03262): an attacker who has trained reference models on random halves of the images compares how sure this one is. The figure is the area under the curve: 0.5 is guessing, 1 is certainty. Wanted: the retrained model’s figure.</source>
        <translation>相对成员推断攻击（mia_rmia，arXiv 2312.03262）：攻击者用图像的随机半数训练了参照模型，再比较本模型的把握程度。数字为曲线下面积：0.5 为猜测，1 为确定。理想值：重新训练模型的数字。</translation>
    </message>
    <message>
        <source>Relearn time: the model is trained anew on images to forget and to keep; the figure is the number of steps until it knows the former as well as 95 % of what the original did. It is told in twenties; the verdict compares the area under the whole curve. Wanted: as many as a retrained model needs.</source>
        <translation>重新学习时间：用待遗忘和待保留的图像重新训练模型；数字为它对前者的认识达到原模型的 95 % 所需的步数。每 20 步报告一次；判断时比较整条曲线下的面积。理想值：与重新训练的模型所需的一样多。</translation>
    </message>
    <message>
        <source>Retain accuracy on training images: the share of the retain set that the model names correctly. Wanted: what a retrained model has, or else the original.</source>
        <translation>训练图像上的保留准确率：保留集中被模型正确命名的比例。理想值：与重新训练的模型相同，否则与原模型相同。</translation>
    </message>
    <message>
        <source>Retain accuracy on unseen images: the share of test images of all other classes that the model names correctly. Wanted: what a retrained model has, or else the original.</source>
        <translation>未见过图像上的保留准确率：所有其他类别的测试图像中被模型正确命名的比例。理想值：与重新训练的模型相同，否则与原模型相同。</translation>
    </message>
    <message>
        <source>Retrained</source>
        <translation>重新训练</translation>
    </message>
    <message>
        <source>Retrained without {names}</source>
        <translation>不用 {names} 重新训练</translation>
    </message>
    <message>
        <source>Taken for training images by an attacker</source>
        <translation>被攻击者当作训练图像的</translation>
    </message>
    <message>
        <source>The model answers about {names} as if it had never seen them</source>
        <translation>模型对 {names} 的回答就像从未见过它们</translation>
    </message>
    <message>
        <source>The model has forgotten more of {names} than it should</source>
        <translation>模型对 {names} 遗忘得过多</translation>
    </message>
    <message>
        <source>The model no longer recognises {names}</source>
        <translation>模型不再识别 {names}</translation>
    </message>
    <message>
        <source>The model recognises {right} of {count} images of {names}</source>
        <translation>模型识别了 {count} 张 {names} 图像中的 {right} 张</translation>
    </message>
    <message>
        <source>The model recognises {right} of {count} images of {names}: too few to tell</source>
        <translation>模型识别了 {count} 张 {names} 图像中的 {right} 张：太少，无法判断</translation>
    </message>
    <message>
        <source>The model recognises {right} of {count} of {names}: too few to tell</source>
        <translation>模型识别了 {names} 的 {count} 张中的 {right} 张：太少，无法判断</translation>
    </message>
    <message>
        <source>The model still knows {names} better than images it never saw</source>
        <translation>模型对 {names} 的认识仍好于从未见过的图像</translation>
    </message>
    <message>
        <source>The model still recognises {right} of {count} images of {names}</source>
        <translation>模型仍能识别 {count} 张 {names} 图像中的 {right} 张</translation>
    </message>
    <message>
        <source>The model still recognises {right} of {count} unseen images of {names}</source>
        <translation>模型仍能识别 {count} 张未见过的 {names} 图像中的 {right} 张</translation>
    </message>
    <message>
        <source>There are no images of {names} to check on</source>
        <translation>没有可供检查的 {names} 图像</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>本次运行</translation>
    </message>
    <message>
        <source>This run was made for this erasure request</source>
        <translation>本次运行是为这项删除请求进行的</translation>
    </message>
    <message>
        <source>Time of all steps: similarity, noise and unlearning. Measuring for this page is not counted.</source>
        <translation>所有步骤的时间：相似度、噪声和遗忘学习。不计入为本页进行的测量。</translation>
    </message>
    <message>
        <source>Too few to tell</source>
        <translation>数量太少，无法判断</translation>
    </message>
    <message>
        <source>What did it cost?</source>
        <translation>付出了什么代价？</translation>
    </message>
    <message>
        <source>When it was met</source>
        <translation>满足之时</translation>
    </message>
    <message>
        <source>Within the range of retrained models</source>
        <translation>在重新训练模型的范围之内</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>run {n}</source>
        <translation>运行 {n}</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>本次运行</translation>
    </message>
    <message>
        <source>{about}; {late}</source>
        <translation>{about}；{late}</translation>
    </message>
    <message>
        <source>{met} of {n} requests are met by this model</source>
        <translation>这个模型满足了 {n} 个请求中的 {met} 个</translation>
    </message>
    <message>
        <source>{n} images</source>
        <translation>{n} 张图像</translation>
    </message>
    <message>
        <source>{right} of {count} images to forget are still recognised.</source>
        <translation>{count} 张待遗忘的图像中仍有 {right} 张被识别。</translation>
    </message>
    <message>
        <source>{run} was made for this erasure request; checked again here</source>
        <translation>{run} 是为这项删除请求进行的；在此再次检查</translation>
    </message>
    <message>
        <source>{share} ({range})</source>
        <translation>{share}（{range}）</translation>
    </message>
    <message>
        <source>{share} found</source>
        <translation>{share} 被找出</translation>
    </message>
    <message>
        <source>{share} less time</source>
        <translation>时间减少 {share}</translation>
    </message>
    <message>
        <source>{share} more time</source>
        <translation>时间增加 {share}</translation>
    </message>
    <message>
        <source>{steps} steps</source>
        <translation>{steps} 步</translation>
    </message>
    <message>
        <source>… expected of images it never saw</source>
        <translation>… 从未见过的图像应有的</translation>
    </message>
    <message>
        <source>… the same of unseen images</source>
        <translation>… 未见图像中的同一数值</translation>
    </message>
</context>
<context>
    <name>computation</name>
    <message>
        <source>1 core, {free} of {memory} memory free</source>
        <translation>1 个核心，内存 {memory}，可用 {free}</translation>
    </message>
    <message>
        <source>The graphics card: {name}</source>
        <translation>显卡：{name}</translation>
    </message>
    <message>
        <source>The processor: {name}</source>
        <translation>处理器：{name}</translation>
    </message>
    <message>
        <source>{count} cores, {free} of {memory} memory free</source>
        <translation>{count} 个核心，内存 {memory}，可用 {free}</translation>
    </message>
    <message>
        <source>{free} of {memory} memory free</source>
        <translation>内存 {memory}，可用 {free}</translation>
    </message>
</context>
<context>
    <name>derived</name>
    <message>
        <source>a copy of the multimodal model</source>
        <translation>多模态模型的副本</translation>
    </message>
    <message>
        <source>a copy of the original</source>
        <translation>原模型的副本</translation>
    </message>
    <message>
        <source>a file half written</source>
        <translation>写了一半的文件</translation>
    </message>
    <message>
        <source>a model&apos;s answer about each image</source>
        <translation>模型对每张图像的回答</translation>
    </message>
    <message>
        <source>accuracies of the original</source>
        <translation>原模型的准确率</translation>
    </message>
    <message>
        <source>answers about one class, and hashes of the example images</source>
        <translation>关于一个类别的回答，以及示例图像的哈希值</translation>
    </message>
    <message>
        <source>chosen images, or look-alikes taken and left, as names and hashes</source>
        <translation>选定的图像，或一并遗忘和保留的相似图像，以名称和哈希值表示</translation>
    </message>
    <message>
        <source>copies of the images</source>
        <translation>图像的副本</translation>
    </message>
    <message>
        <source>counts and example images</source>
        <translation>数量和示例图像</translation>
    </message>
    <message>
        <source>every figure of all models</source>
        <translation>所有模型的每个数字</translation>
    </message>
    <message>
        <source>figures before and after, and the answers about ten images</source>
        <translation>前后的数字，以及关于十张图像的回答</translation>
    </message>
    <message>
        <source>hashes of the images sent to a server</source>
        <translation>发送到服务器的图像的哈希值</translation>
    </message>
    <message>
        <source>hashes of the pixels of images to be forgotten</source>
        <translation>待遗忘图像的像素哈希值</translation>
    </message>
    <message>
        <source>how a model trained for an estimate</source>
        <translation>用于估计的模型是如何训练的</translation>
    </message>
    <message>
        <source>how a run computes</source>
        <translation>运行如何计算</translation>
    </message>
    <message>
        <source>how answers became scores</source>
        <translation>回答如何变成分数</translation>
    </message>
    <message>
        <source>how images are prepared</source>
        <translation>图像的准备方式</translation>
    </message>
    <message>
        <source>how many images are to be forgotten</source>
        <translation>有多少图像待遗忘</translation>
    </message>
    <message>
        <source>how many images there are</source>
        <translation>有多少图像</translation>
    </message>
    <message>
        <source>how many images were compared</source>
        <translation>比较了多少图像</translation>
    </message>
    <message>
        <source>how much each image resembles one to be forgotten</source>
        <translation>每张图像与待遗忘图像的相似程度</translation>
    </message>
    <message>
        <source>how much should remain, estimated</source>
        <translation>应当保留多少（估计）</translation>
    </message>
    <message>
        <source>how questions were computed</source>
        <translation>问题是如何计算的</translation>
    </message>
    <message>
        <source>how soon a model relearns</source>
        <translation>模型多快会重新学会</translation>
    </message>
    <message>
        <source>how the maps were made</source>
        <translation>特征图是如何生成的</translation>
    </message>
    <message>
        <source>look-alikes of the forget set that were taken or left</source>
        <translation>遗忘集的相似图像，一并遗忘的或保留的</translation>
    </message>
    <message>
        <source>models from before, which still know what was forgotten</source>
        <translation>仍记得被遗忘内容的先前模型</translation>
    </message>
    <message>
        <source>names and hashes of images</source>
        <translation>图像的名称和哈希值</translation>
    </message>
    <message>
        <source>noise that carries what the original knows of a class</source>
        <translation>噪声，带有原模型对一个类别的认识</translation>
    </message>
    <message>
        <source>nothing: keeps two writers apart</source>
        <translation>无：用于避免两个写入者相互干扰</translation>
    </message>
    <message>
        <source>numbers of the example images that a server may be shown</source>
        <translation>可以展示给服务器的示例图像的编号</translation>
    </message>
    <message>
        <source>signed notices about requests</source>
        <translation>关于请求的已签名通知</translation>
    </message>
    <message>
        <source>similarity of classes, and hashes of the example images</source>
        <translation>类别的相似度，以及示例图像的哈希值</translation>
    </message>
    <message>
        <source>sizes and times of images</source>
        <translation>图像的大小和时间</translation>
    </message>
    <message>
        <source>sizes, times and hashes of what was packed</source>
        <translation>打包内容的大小、时间和哈希值</translation>
    </message>
    <message>
        <source>temporary files of a check or a repetition that was interrupted</source>
        <translation>被中断的检查或重复运行留下的临时文件</translation>
    </message>
    <message>
        <source>the class of a noise</source>
        <translation>噪声所属的类别</translation>
    </message>
    <message>
        <source>the course of a run</source>
        <translation>运行的过程</translation>
    </message>
    <message>
        <source>the curves of a stopped run</source>
        <translation>已停止的运行的曲线</translation>
    </message>
    <message>
        <source>the evidence record</source>
        <translation>证据记录</translation>
    </message>
    <message>
        <source>the exported model, its card and an example</source>
        <translation>导出的模型、模型卡和示例</translation>
    </message>
    <message>
        <source>the forget set as names and hashes of images</source>
        <translation>以图像的名称和哈希值表示的遗忘集</translation>
    </message>
    <message>
        <source>the forget set as numbers of images</source>
        <translation>以图像编号表示的遗忘集</translation>
    </message>
    <message>
        <source>the forget set in numbers</source>
        <translation>遗忘集的数字</translation>
    </message>
    <message>
        <source>the images, decoded</source>
        <translation>解码后的图像</translation>
    </message>
    <message>
        <source>the multimodal model&apos;s answer about each example image</source>
        <translation>多模态模型对每张示例图像的回答</translation>
    </message>
    <message>
        <source>the original&apos;s answer about each image</source>
        <translation>原模型对每张图像的回答</translation>
    </message>
    <message>
        <source>the test of a server</source>
        <translation>对服务器的测试</translation>
    </message>
    <message>
        <source>the unlearned weights</source>
        <translation>遗忘后的权重</translation>
    </message>
    <message>
        <source>weights of a model trained for an estimate</source>
        <translation>为估计而训练的模型的权重</translation>
    </message>
    <message>
        <source>weights of an unlearning that is not finished</source>
        <translation>未完成的遗忘学习的权重</translation>
    </message>
    <message>
        <source>weights that the original started from</source>
        <translation>原模型的起始权重</translation>
    </message>
    <message>
        <source>what a model that never saw the images to forget would answer about them</source>
        <translation>从未见过要遗忘图像的模型对它们会如何回答</translation>
    </message>
    <message>
        <source>what an administrator fixed, with the names of classes</source>
        <translation>管理员固定的内容，含类别名称</translation>
    </message>
    <message>
        <source>what the multimodal model is</source>
        <translation>多模态模型是什么</translation>
    </message>
    <message>
        <source>what the original is</source>
        <translation>原模型是什么</translation>
    </message>
    <message>
        <source>what the original sees in each image</source>
        <translation>原模型在每张图像中所见</translation>
    </message>
    <message>
        <source>what was chosen, with the rule of the forget set</source>
        <translation>所作的选择，含遗忘集的规则</translation>
    </message>
    <message>
        <source>what was done when, without names</source>
        <translation>何时做了什么，不含名称</translation>
    </message>
    <message>
        <source>what would be asked</source>
        <translation>将会询问什么</translation>
    </message>
    <message>
        <source>when a step was tried</source>
        <translation>步骤何时被尝试</translation>
    </message>
    <message>
        <source>where a result comes from</source>
        <translation>结果来自哪里</translation>
    </message>
    <message>
        <source>where each image lies on the feature maps, and both models&apos; answers</source>
        <translation>每张图像在特征图上的位置，以及两个模型的回答</translation>
    </message>
    <message>
        <source>where the export lies</source>
        <translation>导出位于何处</translation>
    </message>
    <message>
        <source>where the record lies</source>
        <translation>记录位于何处</translation>
    </message>
    <message>
        <source>whether each erasure request is met</source>
        <translation>每个删除请求是否已满足</translation>
    </message>
    <message>
        <source>whether the multimodal model sees the classes</source>
        <translation>多模态模型是否能看出这些类别</translation>
    </message>
    <message>
        <source>which noise a run uses</source>
        <translation>运行使用哪些噪声</translation>
    </message>
</context>
<context>
    <name>explained</name>
    <message>
        <source>A column of the list of images, such as patient or device, to choose a value of.</source>
        <translation>图像列表中的一列，例如患者或设备，用于从中选择一个值。</translation>
    </message>
    <message>
        <source>A day, written year-month-day, for instance 2026-03-31. It may stay empty.</source>
        <translation>日期，写作年-月-日，例如 2026-03-31。可以留空。</translation>
    </message>
    <message>
        <source>A name by which you will know the project again. Its folder is named after it.</source>
        <translation>您日后能认出此项目的名称。项目的文件夹以它命名。</translation>
    </message>
    <message>
        <source>A name or a place that operators see, to know whom to ask.</source>
        <translation>操作员看到的姓名或部门，以便知道该问谁。</translation>
    </message>
    <message>
        <source>Adds a request, whose lines are then filled in below.</source>
        <translation>添加一项请求，随后在下方填写其各行。</translation>
    </message>
    <message>
        <source>Asks each question five times where the server says only True or False, and takes the share of True. It takes five times as long.</source>
        <translation>如果服务器只回答 True 或 False，则每个问题问五遍，取 True 的比例。需要五倍的时间。</translation>
    </message>
    <message>
        <source>Asks for a line and adds it.</source>
        <translation>询问一行内容并添加。</translation>
    </message>
    <message>
        <source>Asks for a name and a folder, and opens the wizard on a new project.</source>
        <translation>询问名称和文件夹，然后在新项目上打开向导。</translation>
    </message>
    <message>
        <source>Asks for a printer and prints this chapter.</source>
        <translation>询问打印机并打印本章。</translation>
    </message>
    <message>
        <source>Asks how and by whom what is ticked was destroyed, and signs that. Nothing is deleted by it.</source>
        <translation>询问勾选的内容以何方式、由谁销毁，并签名。它不会删除任何东西。</translation>
    </message>
    <message>
        <source>Asks the server one real question, after asking you, and says how answers will be scored.</source>
        <translation>经您同意后，向服务器提一个真实的问题，并说明回答将如何计分。</translation>
    </message>
    <message>
        <source>Asks to which day that of the chosen request is moved and why, and puts that on record.</source>
        <translation>询问所选请求的期限推迟到哪一天以及原因，并记录下来。</translation>
    </message>
    <message>
        <source>Asks where the new model serves and since when, and signs that.</source>
        <translation>询问新模型在哪里、从何时起使用，并签名。</translation>
    </message>
    <message>
        <source>Asks whoever made the model for a file that can be opened here, and says which.</source>
        <translation>请模型的制作者提供可在此处打开的文件，并说明是哪种。</translation>
    </message>
    <message>
        <source>Asks why the chosen request is refused, and puts that on record; or opens a refused one again.</source>
        <translation>询问拒绝所选请求的原因并记录下来；或重新打开已拒绝的请求。</translation>
    </message>
    <message>
        <source>Begins to ask which classes look alike. Answers are stored as they come; stopping loses nothing.</source>
        <translation>开始询问哪些类别看起来相似。回答随到随存；停止不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Begins to make the new model. It can be stopped at any time; the original stays as it is.</source>
        <translation>开始制作新模型。可以随时停止；原模型保持不变。</translation>
    </message>
    <message>
        <source>Brings both maps nearer or farther, or shows all of them again.</source>
        <translation>放大或缩小两张图，或重新显示全部。</translation>
    </message>
    <message>
        <source>Check the parts of the images that trained the model. The others count as unseen.</source>
        <translation>请勾选训练过模型的那些图像。其余的算作未见过的图像。</translation>
    </message>
    <message>
        <source>Checks the answer that lies beside the record already by the certificate.</source>
        <translation>用证书核对已放在记录旁边的答复。</translation>
    </message>
    <message>
        <source>Chooses every image that is shown now. Undo takes it back.</source>
        <translation>选择当前显示的每张图像。“撤销”可取消。</translation>
    </message>
    <message>
        <source>Chooses images by names that you paste or read from a file.</source>
        <translation>按您粘贴或从文件读取的名称选择图像。</translation>
    </message>
    <message>
        <source>Chooses the images that were found, beside those that are chosen already.</source>
        <translation>除已选的图像外，再选择找到的图像。</translation>
    </message>
    <message>
        <source>Closes this window and leaves everything as it is.</source>
        <translation>关闭此窗口，一切保持不变。</translation>
    </message>
    <message>
        <source>Closes this window.</source>
        <translation>关闭此窗口。</translation>
    </message>
    <message>
        <source>Closes this window. No project is made.</source>
        <translation>关闭此窗口。不会建立项目。</translation>
    </message>
    <message>
        <source>Closes this window. The choice stays as it is.</source>
        <translation>关闭此窗口。选择保持不变。</translation>
    </message>
    <message>
        <source>Closes this window. What you chose is kept.</source>
        <translation>关闭此窗口。您的选择会保留。</translation>
    </message>
    <message>
        <source>Closes this window. You can go on; what was finished is kept.</source>
        <translation>关闭此窗口。您可以继续；已完成的内容会保留。</translation>
    </message>
    <message>
        <source>Copies the fingerprint.</source>
        <translation>复制指纹。</translation>
    </message>
    <message>
        <source>Copies the lines of Python that load the model.</source>
        <translation>复制加载模型的几行 Python。</translation>
    </message>
    <message>
        <source>Copies the message, to be put into a mail.</source>
        <translation>复制消息，以便放入邮件。</translation>
    </message>
    <message>
        <source>Copies the opening.</source>
        <translation>复制开启值。</translation>
    </message>
    <message>
        <source>Copies the record’s fingerprint.</source>
        <translation>复制记录的指纹。</translation>
    </message>
    <message>
        <source>Copies the sentence and the details, to be put into a mail to whoever helps you.</source>
        <translation>复制这句话和详情，以便放入给帮助您的人的邮件。</translation>
    </message>
    <message>
        <source>Copies these details, to be put into a mail to whoever mends the program.</source>
        <translation>复制这些详情，以便放入给修复本程序者的邮件。</translation>
    </message>
    <message>
        <source>Copies these lines and what program and system this is, to be put into a mail.</source>
        <translation>复制这些行以及程序和系统的信息，以便放入邮件。</translation>
    </message>
    <message>
        <source>Copies this fingerprint.</source>
        <translation>复制此指纹。</translation>
    </message>
    <message>
        <source>Decides which images are drawn. The same number draws the same images again.</source>
        <translation>决定抽取哪些图像。同一个数会再次抽取同样的图像。</translation>
    </message>
    <message>
        <source>Does what is asked here, as it stands above.</source>
        <translation>按上面所写执行此处所问的操作。</translation>
    </message>
    <message>
        <source>Does what is said above, and signs the record of it where one is written.</source>
        <translation>执行上面所说的操作；如果要写入记录，则为其签名。</translation>
    </message>
    <message>
        <source>Does what the button says, if the passphrase is right.</source>
        <translation>口令正确时，执行按钮上所说的操作。</translation>
    </message>
    <message>
        <source>Does what the button says. The text above tells what follows from it.</source>
        <translation>执行按钮上所说的操作。上方的文字说明其后果。</translation>
    </message>
    <message>
        <source>Each row is a class, each column what it is taken for. The stronger the colour, the more often. The value of a cell is said when the mouse is on it or the arrow keys reach it. Where cells can be changed, a click or Enter opens one.</source>
        <translation>每行是一个类别，每列是它被认作的类别。颜色越深，越常如此。鼠标位于单元格上或用方向键到达时会说出其值。可以更改的单元格用单击或 Enter 打开。</translation>
    </message>
    <message>
        <source>Erases what the list names, after one more question. Results, export and record stay.</source>
        <translation>再问一次之后，清除列表所列的内容。结果、导出和记录会保留。</translation>
    </message>
    <message>
        <source>Finds the sections that hold all words typed here. Enter opens the first, F3 goes on to the next.</source>
        <translation>查找含有此处输入的所有词的小节。Enter 打开第一个，F3 转到下一个。</translation>
    </message>
    <message>
        <source>For the administrator: allows this one model to be exported although a limit is not met.</source>
        <translation>供管理员使用：尽管未满足某项限值，仍允许导出这一个模型。</translation>
    </message>
    <message>
        <source>From what you know that exactly these images trained the model.</source>
        <translation>您凭什么知道恰好是这些图像训练了模型。</translation>
    </message>
    <message>
        <source>From which similarity on images count as alike. Further to the right only near copies do, further to the left also images that merely resemble each other.</source>
        <translation>从多高的相似度起算作相似。越往右，只有近似副本才算；越往左，仅仅相像的图像也算。</translation>
    </message>
    <message>
        <source>Gets a time stamp from an authority, which shows that the record was there at that time.</source>
        <translation>从机构获取时间戳，证明记录在那个时间已经存在。</translation>
    </message>
    <message>
        <source>Goes back to the chapter that was read before.</source>
        <translation>返回先前阅读的章节。</translation>
    </message>
    <message>
        <source>Goes back to the choice of method, for another run. The run that is shown is kept.</source>
        <translation>返回方法的选择，进行另一次运行。所显示的运行会保留。</translation>
    </message>
    <message>
        <source>Goes back to the order that the names of the classes tell.</source>
        <translation>恢复为类别名称所示的顺序。</translation>
    </message>
    <message>
        <source>Goes forward again to the chapter from which you went back.</source>
        <translation>再次前进到返回之前的章节。</translation>
    </message>
    <message>
        <source>Goes on without these images. The files stay where they are.</source>
        <translation>不用这些图像继续。文件留在原处。</translation>
    </message>
    <message>
        <source>Goes to the next step as soon as this one is done. The sentence at the left says what is still missing.</source>
        <translation>此步骤一完成即进入下一步。左侧的句子说明还缺什么。</translation>
    </message>
    <message>
        <source>Goes to the step before. Nothing is lost by going back, also while work runs.</source>
        <translation>返回上一步。返回不会丢失任何内容，工作运行时也一样。</translation>
    </message>
    <message>
        <source>How large a share of the training images is drawn by chance, to be forgotten.</source>
        <translation>从训练图像中随机抽取多大的比例来遗忘。</translation>
    </message>
    <message>
        <source>How large the steps of the original’s training were. Leave it empty if you don’t know.</source>
        <translation>原模型训练时的步长有多大。不知道请留空。</translation>
    </message>
    <message>
        <source>How many images are still recognised, step by step: of those to forget, and of the others.</source>
        <translation>逐步显示还有多少图像被识别：待遗忘的和其余的。</translation>
    </message>
    <message>
        <source>How many images of each class are recognised: before as an outline, after filled.</source>
        <translation>每个类别有多少图像被识别：之前为轮廓，之后为实心。</translation>
    </message>
    <message>
        <source>How many images of each class would be sent.</source>
        <translation>每个类别将发送多少图像。</translation>
    </message>
    <message>
        <source>How many images the original saw at a time in training. Leave it empty if you don’t know.</source>
        <translation>原模型训练时一次看多少张图像。不知道请留空。</translation>
    </message>
    <message>
        <source>How many questions are asked at the same time. More is faster, up to a point.</source>
        <translation>同时提多少个问题。在一定限度内，越多越快。</translation>
    </message>
    <message>
        <source>How often the original saw each image while it was trained. Leave it empty if you don’t know.</source>
        <translation>训练时原模型看过每张图像多少遍。不知道请留空。</translation>
    </message>
    <message>
        <source>How readily the one class is taken for the other: 0 is never, 1 always.</source>
        <translation>一个类别有多容易被认作另一个：0 为从不，1 为总是。</translation>
    </message>
    <message>
        <source>How the model is made to forget. The first one is the usual choice; the published methods below are there to compare with.</source>
        <translation>如何让模型遗忘。第一种是通常的选择；下面已发表的方法用于比较。</translation>
    </message>
    <message>
        <source>How the numbers of an image are brought into the range that the model was trained with. A wrong way makes it answer wrongly; the page Images tries the usual ones.</source>
        <translation>图像的数值如何变换到模型训练时的范围。方式不对，模型就会答错；“图像”页面会尝试常用的几种。</translation>
    </message>
    <message>
        <source>How thoroughly. Cleared, purged and destroyed are words of NIST SP 800-88 for media.</source>
        <translation>彻底程度。清除、净化和销毁是 NIST SP 800-88 中针对存储介质的用语。</translation>
    </message>
    <message>
        <source>How wrong the model is about these images, step by step. The pale line is each step, the other one its course. The dashed line is what its title names.</source>
        <translation>模型对这些图像错得有多厉害，逐步显示。浅色线是每一步，另一条是其走势。虚线的含义见标题。</translation>
    </message>
    <message>
        <source>How, in your own words. It may stay empty.</source>
        <translation>用您自己的话说明方式。可以留空。</translation>
    </message>
    <message>
        <source>In which function they decided, such as data-protection officer. It may stay empty.</source>
        <translation>以何种职务作出决定，例如数据保护官。可以留空。</translation>
    </message>
    <message>
        <source>Keeps all look-alikes among what is to stay. The decision is recorded.</source>
        <translation>将所有相似图像留在要保留的图像中。这一决定会被记录。</translation>
    </message>
    <message>
        <source>Keeps this line in the project, for the next record.</source>
        <translation>把此行保存在项目中，供下一份记录使用。</translation>
    </message>
    <message>
        <source>Leads to the page Model, where it is chosen how images are prepared.</source>
        <translation>转到“模型”页面，在那里选择图像的准备方式。</translation>
    </message>
    <message>
        <source>Leaves everything as it is. Esc does the same.</source>
        <translation>一切保持原样。Esc 作用相同。</translation>
    </message>
    <message>
        <source>Leaves the request as it is. Esc does the same.</source>
        <translation>让请求保持原样。按 Esc 效果相同。</translation>
    </message>
    <message>
        <source>Lets both models look at all images, for the pictures in these tabs. Done once a run.</source>
        <translation>让两个模型看一遍所有图像，用于这些标签页中的图片。每次运行只做一次。</translation>
    </message>
    <message>
        <source>Lets the chosen request ask for the images that are chosen on the page Forget now.</source>
        <translation>让所选的请求要求遗忘当前在“遗忘”页面选定的图像。</translation>
    </message>
    <message>
        <source>Lets the file go to the project’s own folder again.</source>
        <translation>让文件重新存入项目自己的文件夹。</translation>
    </message>
    <message>
        <source>Lets the model forget all of these look-alikes too. The decision is recorded.</source>
        <translation>让模型把所有这些相似图像也遗忘。这一决定会被记录。</translation>
    </message>
    <message>
        <source>Lets the model forget those look-alikes that are chosen. The decision is recorded.</source>
        <translation>让模型遗忘选定的相似图像。这一决定会被记录。</translation>
    </message>
    <message>
        <source>Lets the officer who has read the report sign the record with a key of their own.</source>
        <translation>让读过报告的数据保护专员用自己的密钥在记录上签名。</translation>
    </message>
    <message>
        <source>Lets the record name the classes. Whoever reads it then learns what was forgotten.</source>
        <translation>让记录写出类别名称。阅读者因此会得知遗忘了什么。</translation>
    </message>
    <message>
        <source>Lets the record name the files of the images. A file’s name may tell whose image it is.</source>
        <translation>让记录写出图像的文件名。文件名可能透露是谁的图像。</translation>
    </message>
    <message>
        <source>Lines of Python that load the model, for whoever uses it.</source>
        <translation>加载模型的几行 Python，供模型的使用者。</translation>
    </message>
    <message>
        <source>Lists what the project still holds of what was forgotten. Nothing is erased by it.</source>
        <translation>列出项目还保留着哪些被遗忘的内容。不会因此清除任何东西。</translation>
    </message>
    <message>
        <source>Looks among all images for those that resemble one to be forgotten; while it looks, stops that.</source>
        <translation>在所有图像中查找与待遗忘图像相似的；正在查找时，停止查找。</translation>
    </message>
    <message>
        <source>Looks at this computer once more: after a card was connected, or other programs were closed.</source>
        <translation>重新查看这台计算机：在连接了显卡或关闭了其他程序之后。</translation>
    </message>
    <message>
        <source>Looks for the image in the record, and shows its opening.</source>
        <translation>在记录中查找该图像，并显示它的开启值。</translation>
    </message>
    <message>
        <source>Makes a key in a file of your choice, and signs the record with it.</source>
        <translation>在您选择的文件中生成密钥，并用它在记录上签名。</translation>
    </message>
    <message>
        <source>Makes a new model that forgets what is chosen, as it was fixed.</source>
        <translation>按固定的设置制作一个遗忘所选内容的新模型。</translation>
    </message>
    <message>
        <source>Makes the change again that was taken back.</source>
        <translation>重新进行被撤销的更改。</translation>
    </message>
    <message>
        <source>Makes the guide’s text larger. Ctrl+0 goes back to the usual size.</source>
        <translation>放大指南的文字。Ctrl+0 恢复通常大小。</translation>
    </message>
    <message>
        <source>Makes the guide’s text smaller. Ctrl+0 goes back to the usual size.</source>
        <translation>缩小指南的文字。Ctrl+0 恢复通常大小。</translation>
    </message>
    <message>
        <source>Makes the project’s folder and opens the wizard.</source>
        <translation>建立项目的文件夹并打开向导。</translation>
    </message>
    <message>
        <source>Measures what takes minutes: attacks, features and relearning, of all runs on this forget set. Nothing is unlearned.</source>
        <translation>测量需要几分钟的内容：此遗忘集所有运行的攻击、特征和重新学习。不会进行遗忘学习。</translation>
    </message>
    <message>
        <source>Moves along the classes, where there are more than fit.</source>
        <translation>类别多得放不下时，沿类别移动。</translation>
    </message>
    <message>
        <source>Nothing can be done once the images are others than now, not even one more or less.</source>
        <translation>图像一旦与现在不同，哪怕多一张或少一张，就什么也不能做。</translation>
    </message>
    <message>
        <source>Of which images changed answers are shown.</source>
        <translation>显示哪些图像的回答变化。</translation>
    </message>
    <message>
        <source>Opens a fresh copy of a small project with handwritten digits, in which nothing can be broken. The best way to see what this program does.</source>
        <translation>打开一个小型手写数字项目的全新副本，其中不会弄坏任何东西。这是了解本程序的最好方式。</translation>
    </message>
    <message>
        <source>Opens a project that was begun before, by its folder. It goes on where it was.</source>
        <translation>按文件夹打开先前开始的项目，从原处继续。</translation>
    </message>
    <message>
        <source>Opens a window in which you choose a file or a folder. You can also drop it on this place. It is only read, never changed.</source>
        <translation>打开窗口以选择文件或文件夹。也可以将其拖放到此处。只会读取，绝不改动。</translation>
    </message>
    <message>
        <source>Opens a window in which you choose that folder.</source>
        <translation>打开窗口以选择该文件夹。</translation>
    </message>
    <message>
        <source>Opens a window in which you choose the certificate’s file.</source>
        <translation>打开一个窗口，供您选择证书文件。</translation>
    </message>
    <message>
        <source>Opens a window in which you choose the file with your key, and signs the record with it.</source>
        <translation>打开一个窗口，供您选择含有您密钥的文件，并用它在记录上签名。</translation>
    </message>
    <message>
        <source>Opens a window in which you choose the folder of the multimodal model.</source>
        <translation>打开窗口以选择多模态模型的文件夹。</translation>
    </message>
    <message>
        <source>Opens a window in which you choose the folder that the file goes to.</source>
        <translation>打开窗口以选择文件存放的文件夹。</translation>
    </message>
    <message>
        <source>Opens a window in which you choose the image’s file.</source>
        <translation>打开一个窗口，供您选择图像文件。</translation>
    </message>
    <message>
        <source>Opens a window in which you choose the key’s file.</source>
        <translation>打开一个窗口，供您选择密钥文件。</translation>
    </message>
    <message>
        <source>Opens a window in which you choose what the authority sent. It is laid beside the record.</source>
        <translation>打开一个窗口，供您选择机构发来的文件。它会放在记录旁边。</translation>
    </message>
    <message>
        <source>Opens the description that lies beside the model: what it is and what was measured.</source>
        <translation>打开模型旁边的说明：它是什么以及测量了什么。</translation>
    </message>
    <message>
        <source>Opens the folder in the system’s file manager.</source>
        <translation>在系统的文件管理器中打开该文件夹。</translation>
    </message>
    <message>
        <source>Opens the folder in which the log and its older parts lie.</source>
        <translation>打开日志及其较早部分所在的文件夹。</translation>
    </message>
    <message>
        <source>Opens the project that was open when the program ended without closing it, after a power cut for instance, at the step where you were.</source>
        <translation>打开程序未关闭项目就结束（例如断电）时所打开的项目，回到您当时所在的步骤。</translation>
    </message>
    <message>
        <source>Opens the report in your browser. It lies on this computer; no network is used.</source>
        <translation>在浏览器中打开报告。它位于这台计算机上；不使用网络。</translation>
    </message>
    <message>
        <source>Pictures of what has changed, and a place to try the new model on an image.</source>
        <translation>变化内容的图片，以及在一张图像上试用新模型的地方。</translation>
    </message>
    <message>
        <source>Prepares a run for this request. It starts on the page Unlearn, when you say so.</source>
        <translation>为这个请求准备一次运行。它在“遗忘学习”页面由您启动。</translation>
    </message>
    <message>
        <source>Prepares images in the way that fits best, and asks the model about all of them again.</source>
        <translation>以最相配的方式预处理图像，并让模型重新回答全部图像。</translation>
    </message>
    <message>
        <source>Prepares one run for all chosen requests. It starts on the page Unlearn, when you say so.</source>
        <translation>为所有选中的请求准备一次运行。它在“遗忘学习”页面由您启动。</translation>
    </message>
    <message>
        <source>Puts small pictures of the forgotten images into the record.</source>
        <translation>将被遗忘图像的小图放入记录。</translation>
    </message>
    <message>
        <source>Puts the names of the classes into the model card. Leave it off where a class is a person.</source>
        <translation>将类别名称写入模型卡。如果某个类别是一个人，请不要勾选。</translation>
    </message>
    <message>
        <source>Puts the names of the classes into what is saved. Without it, classes are numbered: a name may be a person’s.</source>
        <translation>将类别名称写入所保存的内容。否则类别以编号表示：名称可能是一个人的姓名。</translation>
    </message>
    <message>
        <source>Puts this number in the place of the answer. Enter does the same.</source>
        <translation>用这个数代替回答。Enter 作用相同。</translation>
    </message>
    <message>
        <source>Reads cells from a CSV file, which looks like the one that the button beside it writes.</source>
        <translation>从 CSV 文件读取单元格，其格式与旁边按钮所写的相同。</translation>
    </message>
    <message>
        <source>Reads the folder once more, after you mended or replaced the files.</source>
        <translation>在您修复或替换文件之后，再次读取文件夹。</translation>
    </message>
    <message>
        <source>Reads the names from a text file, or from a table with a column “path” or “file”.</source>
        <translation>从文本文件，或从带有“path”或“file”列的表格中读取名称。</translation>
    </message>
    <message>
        <source>Removes the key that is kept for this server.</source>
        <translation>移除为此服务器保存的密钥。</translation>
    </message>
    <message>
        <source>Removes this class’s output and its name from the file. Outputs after it move up by one.</source>
        <translation>从文件中移除此类别的输出及其名称。其后的输出依次前移一位。</translation>
    </message>
    <message>
        <source>Removes this line. Records that were written keep it.</source>
        <translation>移除此行。已生成的记录仍保留它。</translation>
    </message>
    <message>
        <source>Saves a small file for the authority. Nothing is sent.</source>
        <translation>保存一个给机构的小文件。不发送任何东西。</translation>
    </message>
    <message>
        <source>Saves the names that belong to no image here, so that you can ask about them.</source>
        <translation>保存不对应此处任何图像的名称，以便您询问。</translation>
    </message>
    <message>
        <source>Saves the officer’s key to a file, to be kept apart from the record. With it and a copy of an image anyone can tell whether the image was among those that were forgotten.</source>
        <translation>将数据保护专员的密钥保存到文件，与记录分开保管。有了它和一张图像的副本，任何人都能判断该图像是否在被遗忘之列。</translation>
    </message>
    <message>
        <source>Saves the opening as a text, with how it is checked.</source>
        <translation>把开启值及其核对方法存为文本。</translation>
    </message>
    <message>
        <source>Saves what is shown as a picture (PNG), a drawing (SVG) or a table of its figures (CSV).</source>
        <translation>将所显示的内容保存为图片 (PNG)、图形 (SVG) 或数字表格 (CSV)。</translation>
    </message>
    <message>
        <source>Sends nothing and closes this window. Esc does the same.</source>
        <translation>不发送任何内容并关闭此窗口。Esc 作用相同。</translation>
    </message>
    <message>
        <source>Sends the images, as soon as the boxes are ticked. It can’t be taken back.</source>
        <translation>勾选复选框后即发送图像。此举无法撤回。</translation>
    </message>
    <message>
        <source>Shows all images, or only those that are chosen.</source>
        <translation>显示所有图像，或只显示已选的。</translation>
    </message>
    <message>
        <source>Shows one person that their image was among those forgotten, and nothing of the others.</source>
        <translation>向某一个人说明其图像在被遗忘的图像之中，而不透露其他图像。</translation>
    </message>
    <message>
        <source>Shows only images of one class.</source>
        <translation>只显示一个类别的图像。</translation>
    </message>
    <message>
        <source>Shows only images of whose class the model is that sure. Those it is least sure of are often odd.</source>
        <translation>只显示模型对其类别有这般把握的图像。把握最小的往往是异常的图像。</translation>
    </message>
    <message>
        <source>Shows only images that have this value in the column.</source>
        <translation>只显示该列中具有此值的图像。</translation>
    </message>
    <message>
        <source>Shows only images whose name holds what you type. With * for any signs and ? for one sign it has to be the whole name.</source>
        <translation>只显示名称中含有所输入内容的图像。使用 *（任意多个字符）和 ?（一个字符）时，须与整个名称匹配。</translation>
    </message>
    <message>
        <source>Shows only the classes whose name holds what you type.</source>
        <translation>只显示名称中含有所输入内容的类别。</translation>
    </message>
    <message>
        <source>Shows or hides further lines about the decision.</source>
        <translation>显示或隐藏关于决定的其他行。</translation>
    </message>
    <message>
        <source>Shows or hides the figures that say more about each question.</source>
        <translation>显示或隐藏对每个问题作进一步说明的数值。</translation>
    </message>
    <message>
        <source>Shows or hides the settings that are rarely needed. Hidden ones keep their usual values.</source>
        <translation>显示或隐藏很少需要的设置。隐藏的设置保持通常的值。</translation>
    </message>
    <message>
        <source>Shows or hides what belongs to it. What is hidden keeps its values.</source>
        <translation>显示或隐藏所属内容。隐藏的内容保持其值。</translation>
    </message>
    <message>
        <source>Shows or hides what was measured of this request.</source>
        <translation>显示或隐藏对这个请求测得的数值。</translation>
    </message>
    <message>
        <source>Shows or hides which images or classes the sentence is about.</source>
        <translation>显示或隐藏这句话所涉及的图像或类别。</translation>
    </message>
    <message>
        <source>Shows the images after these.</source>
        <translation>显示后面的图像。</translation>
    </message>
    <message>
        <source>Shows the images before these.</source>
        <translation>显示前面的图像。</translation>
    </message>
    <message>
        <source>Shows the look-alikes, the most similar first, so that you can choose among them.</source>
        <translation>显示相似图像，最相似的在前，以便从中选择。</translation>
    </message>
    <message>
        <source>Shows the model only the middle of each image, as models trained after ImageNet’s recipe expect.</source>
        <translation>只向模型展示每张图像的中间部分，按 ImageNet 配方训练的模型即如此期望。</translation>
    </message>
    <message>
        <source>Shows this line again, to be changed.</source>
        <translation>再次显示此行，供您更改。</translation>
    </message>
    <message>
        <source>Shows what exactly went wrong. It is meant for whoever mends the program.</source>
        <translation>显示究竟出了什么问题。供修复本程序的人参考。</translation>
    </message>
    <message>
        <source>Signs what stands above and lays it beside the record. Nothing is deleted by it.</source>
        <translation>对上面所写的内容签名，并放在记录旁边。它不会删除任何东西。</translation>
    </message>
    <message>
        <source>Somebody else who saw it. It may stay empty.</source>
        <translation>另一位见证人。可以留空。</translation>
    </message>
    <message>
        <source>Stop ends the work within about a second; what is finished so far is kept. Resume goes on from there.</source>
        <translation>“停止”会在约一秒内结束工作；至今完成的内容会保留。“继续”会从那里接着进行。</translation>
    </message>
    <message>
        <source>Takes the answer again that was given, instead of the number set by hand.</source>
        <translation>恢复所给的回答，代替手动设置的数。</translation>
    </message>
    <message>
        <source>Takes the last cell that was set by hand back. Ctrl+Z does the same.</source>
        <translation>取消最后一个手动设置的单元格。Ctrl+Z 作用相同。</translation>
    </message>
    <message>
        <source>Takes the last change of the choice back. Ctrl+Z does the same.</source>
        <translation>撤销对选择的最后一次更改。Ctrl+Z 作用相同。</translation>
    </message>
    <message>
        <source>Takes this card away. The project stays as it is, and among the recent projects.</source>
        <translation>移除这张卡片。项目保持不变，并留在最近的项目中。</translation>
    </message>
    <message>
        <source>Takes what is fixed out of force, with the passphrase. Everybody can then change everything.</source>
        <translation>凭口令解除所固定的内容。此后任何人都可以更改一切。</translation>
    </message>
    <message>
        <source>The address of the server, up to and with /v1. Nothing is sent to it before you agree.</source>
        <translation>服务器的地址，写到 /v1 为止。在您同意之前不会向其发送任何内容。</translation>
    </message>
    <message>
        <source>The administrator’s passphrase. It is kept nowhere: whoever loses it can’t change what is fixed.</source>
        <translation>管理员的口令。它不保存在任何地方：丢失者无法更改所固定的内容。</translation>
    </message>
    <message>
        <source>The chapter. Links lead to other chapters and to the glossary.</source>
        <translation>章节。链接通向其他章节和术语表。</translation>
    </message>
    <message>
        <source>The chapters of the guide with their sections. Enter or a click opens one.</source>
        <translation>指南的各章及其小节。Enter 或单击可打开。</translation>
    </message>
    <message>
        <source>The class of which a part is to be forgotten. The class itself stays.</source>
        <translation>要遗忘其中一部分的类别。类别本身保留。</translation>
    </message>
    <message>
        <source>The classes with the number of their images and the share that the model names correctly. A click on a title sorts the table.</source>
        <translation>各类别及其图像数量，以及模型正确命名的比例。单击标题可对表格排序。</translation>
    </message>
    <message>
        <source>The day on which it was done, written year-month-day.</source>
        <translation>完成的日期，写作年-月-日。</translation>
    </message>
    <message>
        <source>The day on which they were told to withdraw it, written year-month-day. It may stay empty.</source>
        <translation>通知对方收回的日期，写作年-月-日。可以留空。</translation>
    </message>
    <message>
        <source>The day since which it is in use, written year-month-day.</source>
        <translation>开始使用的日期，写作年-月-日。</translation>
    </message>
    <message>
        <source>The day to which the due day was moved, written year-month-day. It may stay empty.</source>
        <translation>期限推迟到的日期，写作年-月-日。可以留空。</translation>
    </message>
    <message>
        <source>The file with the certificate that the authority publishes. It is known from then on.</source>
        <translation>含有机构所公布证书的文件。此后该机构即为已知。</translation>
    </message>
    <message>
        <source>The file with the officer’s key. It may stay empty where the key is kept on this computer.</source>
        <translation>含有数据保护专员密钥的文件。密钥保存在这台计算机上时可以留空。</translation>
    </message>
    <message>
        <source>The file’s fingerprint (SHA-256). It tells later whether a file is this very one.</source>
        <translation>文件的指纹 (SHA-256)。日后可据此判断某个文件是否正是此文件。</translation>
    </message>
    <message>
        <source>The fingerprint of a key that signed this record. Its owner can tell it to you.</source>
        <translation>在这份记录上签名的密钥的指纹。密钥的所有者可以告诉您。</translation>
    </message>
    <message>
        <source>The folder in which the project’s own folder is made.</source>
        <translation>在其中建立项目文件夹的上级文件夹。</translation>
    </message>
    <message>
        <source>The folder in which the record and its report lie.</source>
        <translation>记录及其报告所在的文件夹。</translation>
    </message>
    <message>
        <source>The function in which they did it. It may stay empty.</source>
        <translation>执行时的职务。可以留空。</translation>
    </message>
    <message>
        <source>The function of the person who carried it out. It may stay empty.</source>
        <translation>执行者的职务。可以留空。</translation>
    </message>
    <message>
        <source>The function of the person who decided. It may stay empty.</source>
        <translation>决定者的职务。可以留空。</translation>
    </message>
    <message>
        <source>The height and width to which each image is brought before the model sees it.</source>
        <translation>模型看到图像之前，每张图像缩放到的高和宽。</translation>
    </message>
    <message>
        <source>The images or classes that the sentence is about.</source>
        <translation>这句话所涉及的图像或类别。</translation>
    </message>
    <message>
        <source>The images that can’t be read, by name.</source>
        <translation>无法读取的图像，按名称列出。</translation>
    </message>
    <message>
        <source>The images. A click chooses one or leaves it. With the keyboard: arrow keys go to another image, Space chooses it, Shift and arrow keys choose a stretch, Ctrl+A all that are shown.</source>
        <translation>图像。单击可选择或取消一张。用键盘：方向键移到另一张图像，空格键选择，Shift 加方向键选择一段，Ctrl+A 选择显示的全部。</translation>
    </message>
    <message>
        <source>The image’s file, unchanged; it may have another name.</source>
        <translation>未经更改的图像文件；文件名可以不同。</translation>
    </message>
    <message>
        <source>The key that the server asks for. It is kept in the system’s keyring, or until the program ends where there is none; never in the project.</source>
        <translation>服务器要求的密钥。它保存在系统的密钥环中；没有密钥环时只保留到程序结束；绝不存入项目。</translation>
    </message>
    <message>
        <source>The language in which the report is written. What is signed is in none.</source>
        <translation>报告所用的语言。被签名的内容与语言无关。</translation>
    </message>
    <message>
        <source>The later day, written year-month-day. Leave it empty to let the day before hold again.</source>
        <translation>较晚的日期，写作年-月-日。留空则恢复原来的日期。</translation>
    </message>
    <message>
        <source>The method of the run that meets the chosen requests.</source>
        <translation>满足所选请求的运行所用的方法。</translation>
    </message>
    <message>
        <source>The name of the file. The usual one says how much was forgotten, but not what.</source>
        <translation>文件的名称。通常的名称说明遗忘了多少，但不说明遗忘了什么。</translation>
    </message>
    <message>
        <source>The name under which the server knows its model. Whoever runs it can tell it to you.</source>
        <translation>服务器对其模型所用的名称。服务器的运行者可以告诉您。</translation>
    </message>
    <message>
        <source>The names of the images, one a line. Folders may be left out where a name is clear without them.</source>
        <translation>图像的名称，每行一个。没有歧义时可以省略文件夹。</translation>
    </message>
    <message>
        <source>The newest lines of the log, the last one at the bottom.</source>
        <translation>日志的最新各行，最后一行在底部。</translation>
    </message>
    <message>
        <source>The number under which the request stands in your own files. No name, please.</source>
        <translation>该请求在您自己档案中的编号。请不要写姓名。</translation>
    </message>
    <message>
        <source>The number under which the request stands in your own files. No person’s name, please.</source>
        <translation>该请求在您自己档案中的编号。请不要写任何人的姓名。</translation>
    </message>
    <message>
        <source>The opening: digits that open the mark of this one image. Treat it as you treat the image.</source>
        <translation>开启值：只开启这一张图像标记的一串数字。请像对待该图像一样对待它。</translation>
    </message>
    <message>
        <source>The order in which the classes stand: as in the folder, or the most similar first.</source>
        <translation>类别的排列顺序：与文件夹相同，或最相似的在前。</translation>
    </message>
    <message>
        <source>The order in which the model expects red, green and blue; or each image made grey.</source>
        <translation>模型所期望的红、绿、蓝的顺序；或将每张图像变为灰度。</translation>
    </message>
    <message>
        <source>The organisation that answers for the data. It may stay empty.</source>
        <translation>对数据负责的机构。可以留空。</translation>
    </message>
    <message>
        <source>The parts of the class. Check those that the model should forget.</source>
        <translation>类别的各个部分。请勾选模型应当遗忘的部分。</translation>
    </message>
    <message>
        <source>The parts that this program is built on, each with its licence.</source>
        <translation>构成本程序的各个组件，及其各自的许可证。</translation>
    </message>
    <message>
        <source>The passphrase once more, so that it is not mistyped.</source>
        <translation>再次输入口令，以免输错。</translation>
    </message>
    <message>
        <source>The record’s fingerprint, for your own files. Change one sign in the record and it differs.</source>
        <translation>记录的指纹，供您自己存档。记录中改动一个字符，指纹就会不同。</translation>
    </message>
    <message>
        <source>The requests of this project and how each stands. Choose one, or several with Ctrl or Shift.</source>
        <translation>此项目的请求及其各自的状态。选择一项，或按住 Ctrl 或 Shift 选择多项。</translation>
    </message>
    <message>
        <source>The sections that were found. Enter or a click opens one.</source>
        <translation>找到的小节。Enter 或单击可打开。</translation>
    </message>
    <message>
        <source>The steps of the job. A tick means that a step is done; below it stands what was decided. Click a step to go back to it, or choose it with the arrow keys and Enter.</source>
        <translation>工作的各个步骤。对勾表示步骤已完成，其下是所作的决定。单击步骤可返回，或用方向键和 Enter 选择。</translation>
    </message>
    <message>
        <source>The value that the images have which are to be chosen.</source>
        <translation>要选择的图像所具有的值。</translation>
    </message>
    <message>
        <source>The way out of what the sentence beside it says.</source>
        <translation>旁边那句话所述问题的解决办法。</translation>
    </message>
    <message>
        <source>The wheel comes nearer with Ctrl, or once it was clicked; so do + and −. 0 shows all of it again, the arrow keys move it.</source>
        <translation>按住 Ctrl 或先单击后，滚轮即可放大；+ 和 − 也可以。0 重新显示全部，方向键可移动。</translation>
    </message>
    <message>
        <source>Tick it where it was destroyed, then say how below.</source>
        <translation>已销毁的请勾选，然后在下面说明方式。</translation>
    </message>
    <message>
        <source>Tick it where this model was in use there before.</source>
        <translation>如果该模型此前在那里使用，请勾选。</translation>
    </message>
    <message>
        <source>Trains briefly on the images to keep, and estimates how many of the images to forget a retrained model would recognise. It can be stopped, and goes on from there.</source>
        <translation>用要保留的图像短暂训练，并估计重新训练的模型会识别出多少要遗忘的图像。可以停止，之后会从停下的地方继续。</translation>
    </message>
    <message>
        <source>Uses the order that the table shows. The model is then asked about the images again.</source>
        <translation>采用表格所示的顺序。然后让模型重新回答这些图像。</translation>
    </message>
    <message>
        <source>What divides the class: sub-classes by their folders, or a column of the list.</source>
        <translation>以什么划分类别：按文件夹的子类，或列表中的一列。</translation>
    </message>
    <message>
        <source>What else is worth keeping about the request. No name of who asked.</source>
        <translation>关于请求还值得保留的其他内容。不写请求人的姓名。</translation>
    </message>
    <message>
        <source>What exactly went wrong, for whoever mends the program.</source>
        <translation>究竟出了什么问题，供修复本程序的人参考。</translation>
    </message>
    <message>
        <source>What exempts from the request, or from part of it, such as a duty to keep. It may stay empty.</source>
        <translation>使该请求或其中一部分得以豁免的情形，例如保存义务。可以留空。</translation>
    </message>
    <message>
        <source>What exempts part of the request, in your words. It may stay empty.</source>
        <translation>用您的话说明什么使请求的一部分不适用。可以留空。</translation>
    </message>
    <message>
        <source>What happened, for whoever mends the program. It may name a file: look through it before you pass it on.</source>
        <translation>发生了什么，供修复本程序的人参考。其中可能提到文件名：转交之前请先看一遍。</translation>
    </message>
    <message>
        <source>What it is that still holds what was forgotten.</source>
        <translation>仍含有被遗忘内容的是什么。</translation>
    </message>
    <message>
        <source>What the request is based on, such as withdrawn consent. It may stay empty.</source>
        <translation>请求的依据，例如撤回同意。可以留空。</translation>
    </message>
    <message>
        <source>What your own register of processing activities calls it. It may stay empty.</source>
        <translation>在您自己的处理活动登记册中的名称。可以留空。</translation>
    </message>
    <message>
        <source>Where else the original model lies. These copies still know what is forgotten here.</source>
        <translation>原模型还在哪些地方。这些副本仍知道此处被遗忘的内容。</translation>
    </message>
    <message>
        <source>Where it lies, so that it can be found again.</source>
        <translation>它在哪里，以便再次找到。</translation>
    </message>
    <message>
        <source>Where the file lies.</source>
        <translation>文件所在的位置。</translation>
    </message>
    <message>
        <source>Where the multimodal model computes: the processor or a graphics card. Automatic is usually best.</source>
        <translation>多模态模型在哪里计算：处理器或显卡。通常“自动”最好。</translation>
    </message>
    <message>
        <source>Where the new model is in use.</source>
        <translation>新模型在哪里使用。</translation>
    </message>
    <message>
        <source>Whether images are chosen by a list of names, or by a value such as a patient’s number.</source>
        <translation>按名称列表，还是按患者编号之类的值来选择图像。</translation>
    </message>
    <message>
        <source>Whether it is still there, as far as you know.</source>
        <translation>就您所知它是否还在。</translation>
    </message>
    <message>
        <source>Whether older models in the project’s folder are removed too. They still know what was forgotten since.</source>
        <translation>是否同时移除项目文件夹中较旧的模型。它们仍记得此后被遗忘的内容。</translation>
    </message>
    <message>
        <source>Whether operators may choose in this way what the model is to forget.</source>
        <translation>操作员是否可以用这种方式选择模型要遗忘的内容。</translation>
    </message>
    <message>
        <source>Which attempt is shown. Earlier ones are kept; one of an earlier choice says so.</source>
        <translation>显示哪一次尝试。先前的会保留；属于先前选择的会注明。</translation>
    </message>
    <message>
        <source>Which images may be sent to a server, if any. Each time somebody has to agree as well.</source>
        <translation>如果允许，可以将哪些图像发送到服务器。每次还须有人同意。</translation>
    </message>
    <message>
        <source>Which map is shown: all images in the two directions in which they differ most, or some of them with neighbours kept together.</source>
        <translation>显示哪种图：在差异最大的两个方向上的所有图像，或其中一部分且相邻者聚在一起。</translation>
    </message>
    <message>
        <source>Which output of the model stands for which class. Double-click a class to give the output another one.</source>
        <translation>模型的哪个输出代表哪个类别。双击一个类别可为该输出指定另一个类别。</translation>
    </message>
    <message>
        <source>Who allows it. The record tells it; it may stay empty.</source>
        <translation>允许的人。记录会写明；可以留空。</translation>
    </message>
    <message>
        <source>Who carried out the erasure. It may stay empty.</source>
        <translation>执行清除的人。可以留空。</translation>
    </message>
    <message>
        <source>Who decided about the request. It may stay empty.</source>
        <translation>对请求作出决定的人。可以留空。</translation>
    </message>
    <message>
        <source>Who decided that the images are to be forgotten. It may stay empty.</source>
        <translation>决定遗忘这些图像的人。可以留空。</translation>
    </message>
    <message>
        <source>Who decided. The record of the decision names them; without them none is written.</source>
        <translation>谁作出了决定。决定的记录会写明其姓名；没有姓名就不写入记录。</translation>
    </message>
    <message>
        <source>Who did it. It is signed with this name.</source>
        <translation>由谁执行。签名的陈述中会写上此名称。</translation>
    </message>
    <message>
        <source>Who has it. It may stay empty.</source>
        <translation>在谁手中。可以留空。</translation>
    </message>
    <message>
        <source>Who processes the data for the responsible body, if anyone. It may stay empty.</source>
        <translation>为责任机构处理数据的一方（如有）。可以留空。</translation>
    </message>
    <message>
        <source>Who was given an earlier model: a person, or a body.</source>
        <translation>谁得到过更早的模型：个人或机构。</translation>
    </message>
    <message>
        <source>Who was given earlier versions of the model, and may still use them.</source>
        <translation>曾得到模型先前版本并可能仍在使用的人。</translation>
    </message>
    <message>
        <source>Why it was asked or granted, in your words. It may stay empty.</source>
        <translation>用您的话说明提出或批准的原因。可以留空。</translation>
    </message>
    <message>
        <source>Why it was decided so. With it a signed record of the decision is written. Name nobody who asked.</source>
        <translation>为何这样决定。填写后会写入一份已签名的决定记录。请勿写出请求人的姓名。</translation>
    </message>
    <message>
        <source>Why the due day was moved. It may stay empty.</source>
        <translation>推迟期限的原因。可以留空。</translation>
    </message>
    <message>
        <source>Why they were not told, where they were not.</source>
        <translation>没有通知时，说明原因。</translation>
    </message>
    <message>
        <source>Why this model may be exported all the same. The record tells it.</source>
        <translation>为何仍可导出此模型。记录会写明。</translation>
    </message>
    <message>
        <source>With how many digits it computes. Fewer need less memory. Automatic is usually best.</source>
        <translation>用多少位数计算。位数少则所需内存少。通常“自动”最好。</translation>
    </message>
    <message>
        <source>Writes the file, reads it back and compares its answers with the new model’s.</source>
        <translation>写入文件，将其读回，并把它的回答与新模型的比较。</translation>
    </message>
    <message>
        <source>Writes the matrix as a CSV file, for instance to look at it in a spreadsheet.</source>
        <translation>将矩阵写为 CSV 文件，例如用电子表格查看。</translation>
    </message>
    <message>
        <source>Writes the signed record and its report beside the exported model. None is ever overwritten.</source>
        <translation>在导出的模型旁边写入签名的记录及其报告。绝不覆盖任何记录。</translation>
    </message>
    <message>
        <source>Your yes that images to be forgotten are sent too. It holds for this forget set alone.</source>
        <translation>您同意待遗忘的图像也被发送。仅对此遗忘集有效。</translation>
    </message>
    <message>
        <source>Your yes. Without it nothing is sent. It is kept with the project, and can be shown later.</source>
        <translation>您的同意。没有它就不会发送任何内容。它随项目保存，日后可以出示。</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>d MMMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} 小时 {m} 分钟</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 到 {high}</translation>
    </message>
    <message>
        <source>{m} min {s} s</source>
        <translation>{m} 分 {s} 秒</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>{n} GB</source>
        <translation>{n} GB</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <source>{n} bytes</source>
        <translation>{n} 字节</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{n} kB</source>
        <translation>{n} kB</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{n} points</source>
        <translation>{n} 个百分点</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
</context>
<context>
    <name>flow</name>
    <message>
        <source>Another window or command works on this step. Here it can only be watched.</source>
        <translation>另一个窗口或命令正在执行这一步。这里只能查看。</translation>
    </message>
    <message>
        <source>Both models look at the image you chose.</source>
        <translation>两个模型正在看您选择的图像。</translation>
    </message>
    <message>
        <source>Close project</source>
        <translation>关闭项目</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Done. If someone has to account for it, write the record as well.</source>
        <translation>完成。如果有人须为此负责，请再写入记录。</translation>
    </message>
    <message>
        <source>Done. The record is signed; keep its fingerprint elsewhere.</source>
        <translation>完成。记录已签名；请将其指纹另行保存。</translation>
    </message>
    <message>
        <source>Everything the administrator asks for is met. You can export the model.</source>
        <translation>管理员的所有要求都已满足。您可以导出模型。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export the new model: choose where it goes.</source>
        <translation>导出新模型：请选择保存位置。</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>遗忘</translation>
    </message>
    <message>
        <source>Forgotten, but the rest is worse. Try a gentler run, or export it as it is.</source>
        <translation>已遗忘，但其余变差了。请试试更温和的运行，或照此导出。</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Look-alikes are being looked for. You can stop, and decide later.</source>
        <translation>正在查找相似图像。您可以停止，之后再决定。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>More is forgotten than a model that never saw these images lacks. Retrain, or try a gentler run.</source>
        <translation>遗忘得比从未见过这些图像的模型还多。请重新训练，或试试更温和的运行。</translation>
    </message>
    <message>
        <source>Next: {step}</source>
        <translation>下一步：{step}</translation>
    </message>
    <message>
        <source>Not all of it is forgotten. Try a more thorough run, or export it as it is.</source>
        <translation>没有全部遗忘。请试试更彻底的运行，或照此导出。</translation>
    </message>
    <message>
        <source>Not every limit is met, but the administrator allows you to export this model.</source>
        <translation>并非满足所有限值，但管理员允许您导出此模型。</translation>
    </message>
    <message>
        <source>Not every request is met. What would help stands above, or export the model as it is.</source>
        <translation>并非每个请求都已满足。有帮助的做法见上方；也可以按现状导出模型。</translation>
    </message>
    <message>
        <source>Not forgotten yet. Retrain, try a more thorough run, or export it as it is.</source>
        <translation>尚未遗忘。请重新训练，试试更彻底的运行，或照此导出。</translation>
    </message>
    <message>
        <source>Only a retrained model tells how much should be forgotten here. Retrain, or export it as it is.</source>
        <translation>此处应当遗忘多少，只有重新训练的模型才能说明。请重新训练，或照此导出。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>Similarity is done. You can look, change cells, or go on.</source>
        <translation>相似度已完成。您可以查看、更改单元格，或继续。</translation>
    </message>
    <message>
        <source>The connection is being tested.</source>
        <translation>正在测试连接。</translation>
    </message>
    <message>
        <source>The file read back gave other predictions. Export it again, to another folder.</source>
        <translation>读回的文件给出了不同的预测。请重新导出到另一个文件夹。</translation>
    </message>
    <message>
        <source>The file was read back and answers as the new model does.</source>
        <translation>文件已回读，回答与新模型相同。</translation>
    </message>
    <message>
        <source>The images have been read and tried. Next, choose what to forget.</source>
        <translation>图像已读取并试用。接下来选择要遗忘的内容。</translation>
    </message>
    <message>
        <source>The model has been read. Next come its images.</source>
        <translation>模型已读取。接下来是它的图像。</translation>
    </message>
    <message>
        <source>The model is hardly better than guessing: other images or another preparation may be meant.</source>
        <translation>模型几乎和猜测一样：也许应当用其他图像或另一种准备方式。</translation>
    </message>
    <message>
        <source>The model is right less often than it should be: see below how images are prepared, or choose what to forget.</source>
        <translation>模型正确的次数比应有的少：请看下面图像的准备方式，或选择要遗忘的内容。</translation>
    </message>
    <message>
        <source>The models are being looked at more closely. You can stop at any time.</source>
        <translation>正在更仔细地查看模型。您可以随时停止。</translation>
    </message>
    <message>
        <source>The new model is ready. Next, compare it with the original.</source>
        <translation>新模型已就绪。接下来将其与原模型比较。</translation>
    </message>
    <message>
        <source>The new model is ready. You can export it.</source>
        <translation>新模型已就绪。您可以导出它。</translation>
    </message>
    <message>
        <source>The new model is written. The traces of this run were erased: it can’t be continued or repeated any more.</source>
        <translation>新模型已写入。这次运行的痕迹已被清除：无法再继续或重复。</translation>
    </message>
    <message>
        <source>The record is being written.</source>
        <translation>正在写入记录。</translation>
    </message>
    <message>
        <source>The traces are being erased.</source>
        <translation>正在清除痕迹。</translation>
    </message>
    <message>
        <source>There are no images to check on whether it is forgotten. Add unseen ones, or export it as it is.</source>
        <translation>没有图像可供检查是否已遗忘。请添加未见过的图像，或按原样导出。</translation>
    </message>
    <message>
        <source>These figures belong to an earlier run. To go on, start a new one.</source>
        <translation>这些数字属于先前的运行。要继续，请启动新的运行。</translation>
    </message>
    <message>
        <source>This file belongs to an earlier run. To finish, start a new one.</source>
        <translation>此文件属于先前的运行。要完成，请启动新的运行。</translation>
    </message>
    <message>
        <source>This project can only be read here: nothing in it can be changed or run.</source>
        <translation>此项目在此处只能读取：其中的任何内容都不能更改或运行。</translation>
    </message>
    <message>
        <source>This step opens when “{step}” is done.</source>
        <translation>完成“{step}”后，此步骤才会打开。</translation>
    </message>
    <message>
        <source>To finish, wait until the file has been written and read back.</source>
        <translation>要完成，请等待文件写入并读回。</translation>
    </message>
    <message>
        <source>To forget more, delete the forgotten images, then close the project and open it again: the others are read anew.</source>
        <translation>要遗忘更多，请删除已遗忘的图像，然后关闭项目并重新打开：其余图像会重新读取。</translation>
    </message>
    <message>
        <source>To go on, ask the administrator: the model or the images can’t be read as they were prepared.</source>
        <translation>要继续，请询问管理员：模型或图像无法按所准备的方式读取。</translation>
    </message>
    <message>
        <source>To go on, choose a class with training images: there are none of {names}.</source>
        <translation>要继续，请选择有训练图像的类别：{names} 没有训练图像。</translation>
    </message>
    <message>
        <source>To go on, choose again: these images have no class {names}.</source>
        <translation>要继续，请重新选择：这些图像没有类别 {names}。</translation>
    </message>
    <message>
        <source>To go on, choose how to forget, and start.</source>
        <translation>要继续，请选择如何遗忘，然后开始。</translation>
    </message>
    <message>
        <source>To go on, choose more: at least {least} images are asked for, and {count} are chosen.</source>
        <translation>要继续，请选择更多：要求至少 {least} 张图像，已选 {count} 张。</translation>
    </message>
    <message>
        <source>To go on, choose otherwise, or ask the administrator.</source>
        <translation>要继续，请另行选择，或询问管理员。</translation>
    </message>
    <message>
        <source>To go on, choose otherwise: the administrator does not allow this.</source>
        <translation>要继续，请另行选择：管理员不允许这样。</translation>
    </message>
    <message>
        <source>To go on, choose otherwise: the page says why this can’t be forgotten.</source>
        <translation>要继续，请另行选择：页面说明了为何无法遗忘此内容。</translation>
    </message>
    <message>
        <source>To go on, choose the folder of the multimodal model.</source>
        <translation>要继续，请选择多模态模型的文件夹。</translation>
    </message>
    <message>
        <source>To go on, choose the images: a folder, a list or a ZIP file.</source>
        <translation>要继续，请选择图像：文件夹、列表或 ZIP 文件。</translation>
    </message>
    <message>
        <source>To go on, choose the model’s file or folder.</source>
        <translation>要继续，请选择模型的文件或文件夹。</translation>
    </message>
    <message>
        <source>To go on, choose what the model should forget.</source>
        <translation>要继续，请选择模型应当遗忘的内容。</translation>
    </message>
    <message>
        <source>To go on, compare both models.</source>
        <translation>要继续，请比较两个模型。</translation>
    </message>
    <message>
        <source>To go on, enter the server’s address and the model’s name there.</source>
        <translation>要继续，请输入服务器的地址以及其中模型的名称。</translation>
    </message>
    <message>
        <source>To go on, estimate which classes look alike.</source>
        <translation>要继续，请估计哪些类别看起来相似。</translation>
    </message>
    <message>
        <source>To go on, estimate which classes look like {names}.</source>
        <translation>要继续，请估计哪些类别看起来像 {names}。</translation>
    </message>
    <message>
        <source>To go on, leave at least two classes for the model to keep.</source>
        <translation>要继续，请至少留下两个类别给模型。</translation>
    </message>
    <message>
        <source>To go on, leave out the images that can’t be read, or choose another folder.</source>
        <translation>要继续，请略去无法读取的图像，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>To go on, let forgetting finish. About {left} left.</source>
        <translation>要继续，请等待遗忘完成。大约还剩 {left}。</translation>
    </message>
    <message>
        <source>To go on, let retraining finish.</source>
        <translation>要继续，请等待重新训练完成。</translation>
    </message>
    <message>
        <source>To go on, let retraining finish. About {left} left.</source>
        <translation>要继续，请等待重新训练完成。大约还剩 {left}。</translation>
    </message>
    <message>
        <source>To go on, let the estimate finish.</source>
        <translation>要继续，请等待估计完成。</translation>
    </message>
    <message>
        <source>To go on, let the estimate finish. About {left} left.</source>
        <translation>要继续，请等待估计完成。大约还剩 {left}。</translation>
    </message>
    <message>
        <source>To go on, let the model forget what you chose.</source>
        <translation>要继续，请让模型遗忘您所选的内容。</translation>
    </message>
    <message>
        <source>To go on, let unlearning finish.</source>
        <translation>要继续，请等待遗忘学习完成。</translation>
    </message>
    <message>
        <source>To go on, let unlearning finish. About {left} left.</source>
        <translation>要继续，请等待遗忘学习完成。大约还剩 {left}。</translation>
    </message>
    <message>
        <source>To go on, read the images again on the page Images and begin anew: the traces of this run were erased.</source>
        <translation>要继续，请在“图像”页面重新读取图像并从头开始：这次运行的痕迹已被清除。</translation>
    </message>
    <message>
        <source>To go on, resume the estimate, or choose another source.</source>
        <translation>要继续，请继续估计，或选择其他来源。</translation>
    </message>
    <message>
        <source>To go on, resume this run or start another one.</source>
        <translation>要继续，请继续这次运行，或启动另一次运行。</translation>
    </message>
    <message>
        <source>To go on, resume: what was done is kept.</source>
        <translation>要继续，请点“继续”：已完成的内容会保留。</translation>
    </message>
    <message>
        <source>To go on, say which class is which of the model’s outputs.</source>
        <translation>要继续，请说明模型的各个输出对应哪个类别。</translation>
    </message>
    <message>
        <source>To go on, say which number stands for white in these images.</source>
        <translation>要继续，请说明这些图像中哪个数值代表白色。</translation>
    </message>
    <message>
        <source>To go on, say which of these images trained the model.</source>
        <translation>要继续，请说明这些图像中哪些训练过模型。</translation>
    </message>
    <message>
        <source>To go on, start a new run: earlier choices have changed since.</source>
        <translation>要继续，请启动新的运行：先前的选择此后已有改动。</translation>
    </message>
    <message>
        <source>To go on, the images must be read and must fit the model.</source>
        <translation>要继续，图像必须已读取并与模型相配。</translation>
    </message>
    <message>
        <source>To go on, the model’s file must be one that can be read.</source>
        <translation>要继续，模型的文件必须可以读取。</translation>
    </message>
    <message>
        <source>To go on, wait until both models have been compared.</source>
        <translation>要继续，请等待两个模型比较完成。</translation>
    </message>
    <message>
        <source>To go on, wait until the images have been read and tried.</source>
        <translation>要继续，请等待图像读取并试用完成。</translation>
    </message>
    <message>
        <source>To go on, wait until the images have been read.</source>
        <translation>要继续，请等待图像读取完成。</translation>
    </message>
    <message>
        <source>To go on, wait until the model has been read.</source>
        <translation>要继续，请等待模型读取完成。</translation>
    </message>
    <message>
        <source>To go on, wait until the model has forgotten and was measured.</source>
        <translation>要继续，请等待模型遗忘并测量完成。</translation>
    </message>
    <message>
        <source>Too few images to tell whether they are forgotten. Retrain to be sure, or export it as it is.</source>
        <translation>图像太少，无法判断是否已遗忘。请重新训练以求确定，或照此导出。</translation>
    </message>
    <message>
        <source>Unlearn</source>
        <translation>遗忘学习</translation>
    </message>
    <message>
        <source>What an estimate would take is being counted.</source>
        <translation>正在统计估计所需的工作量。</translation>
    </message>
    <message>
        <source>What is chosen is being counted.</source>
        <translation>正在统计所选内容。</translation>
    </message>
    <message>
        <source>You can export the new model. The original stays as it is.</source>
        <translation>您可以导出新模型。原模型保持不变。</translation>
    </message>
    <message>
        <source>You can go on: this is not needed for what you want to forget.</source>
        <translation>您可以继续：对于您要遗忘的内容，这一步并不需要。</translation>
    </message>
    <message>
        <source>all limits met</source>
        <translation>满足所有限值</translation>
    </message>
    <message>
        <source>allowed by the administrator</source>
        <translation>管理员已允许</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>can’t be forgotten so</source>
        <translation>无法这样遗忘</translation>
    </message>
    <message>
        <source>can’t be used as it is</source>
        <translation>无法照原样使用</translation>
    </message>
    <message>
        <source>chosen, not yet read</source>
        <translation>已选择，尚未读取</translation>
    </message>
    <message>
        <source>classes to be matched</source>
        <translation>类别有待对应</translation>
    </message>
    <message>
        <source>done, no limits set</source>
        <translation>已完成，没有设定限值</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>forgotten, the rest is worse</source>
        <translation>已遗忘，其余变差</translation>
    </message>
    <message>
        <source>forgotten, the rest kept</source>
        <translation>已遗忘，其余保留</translation>
    </message>
    <message>
        <source>gentle</source>
        <translation>温和</translation>
    </message>
    <message>
        <source>nearest: {nearest}</source>
        <translation>最接近：{nearest}</translation>
    </message>
    <message>
        <source>no class called {names}</source>
        <translation>没有名为 {names} 的类别</translation>
    </message>
    <message>
        <source>no images to check on</source>
        <translation>没有可供检查的图像</translation>
    </message>
    <message>
        <source>no training images of {names}</source>
        <translation>没有 {names} 的训练图像</translation>
    </message>
    <message>
        <source>not forgotten: {right} of {count} right</source>
        <translation>未遗忘：{count} 中 {right} 正确</translation>
    </message>
    <message>
        <source>not met: {count} of {of} limits</source>
        <translation>未满足：{of} 项限值中的 {count} 项</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>own settings, {seconds}</source>
        <translation>自定设置，{seconds}</translation>
    </message>
    <message>
        <source>requests met: {right} of {count}</source>
        <translation>已满足的请求：{right}/{count}</translation>
    </message>
    <message>
        <source>retrained, {seconds}</source>
        <translation>已重新训练，{seconds}</translation>
    </message>
    <message>
        <source>running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>running elsewhere</source>
        <translation>正在别处运行</translation>
    </message>
    <message>
        <source>running, {left} left</source>
        <translation>正在运行，还剩 {left}</translation>
    </message>
    <message>
        <source>still recognised: {right} of {count}</source>
        <translation>仍被识别：{count} 中 {right}</translation>
    </message>
    <message>
        <source>stopped, can be resumed</source>
        <translation>已停止，可以继续</translation>
    </message>
    <message>
        <source>thorough</source>
        <translation>彻底</translation>
    </message>
    <message>
        <source>to be chosen again</source>
        <translation>需要重新选择</translation>
    </message>
    <message>
        <source>to be run again</source>
        <translation>需要重新运行</translation>
    </message>
    <message>
        <source>too many: two must stay</source>
        <translation>太多：必须留下两个</translation>
    </message>
    <message>
        <source>too much forgotten: {right} of {count} right</source>
        <translation>遗忘过多：{count} 中 {right} 正确</translation>
    </message>
    <message>
        <source>white still to be settled</source>
        <translation>白色数值尚待确定</translation>
    </message>
    <message>
        <source>{count} can’t be read</source>
        <translation>有 {count} 张无法读取</translation>
    </message>
    <message>
        <source>{count} of {of} chosen</source>
        <translation>已选 {count} / {of}</translation>
    </message>
    <message>
        <source>{count} of {of} training images are to be forgotten. Their files stay as they are.</source>
        <translation>{of} 张训练图像中有 {count} 张待遗忘。它们的文件保持不变。</translation>
    </message>
    <message>
        <source>{count} of {of} training images are to be forgotten: {names} and {alike} look-alikes. Their files stay as they are.</source>
        <translation>{of} 张训练图像中有 {count} 张待遗忘：{names} 和 {alike} 张相似图像。它们的文件保持不变。</translation>
    </message>
    <message>
        <source>{count} of {of} training images are to be forgotten: {names}. Their files stay as they are.</source>
        <translation>{of} 张训练图像中有 {count} 张待遗忘：{names}。它们的文件保持不变。</translation>
    </message>
    <message>
        <source>{count} of {of} · {names}</source>
        <translation>{count} / {of} · {names}</translation>
    </message>
    <message>
        <source>{file}</source>
        <translation>{file}</translation>
    </message>
    <message>
        <source>{images} images, {right} right</source>
        <translation>{images} 张图像，{right} 正确</translation>
    </message>
    <message>
        <source>{mark}</source>
        <translation>{mark}</translation>
    </message>
    <message>
        <source>{right} of {count} right, aim not known</source>
        <translation>{count} 中 {right} 正确，目标未知</translation>
    </message>
    <message>
        <source>{right} of {count} right: too few to tell</source>
        <translation>{count} 中 {right} 正确：太少，无法判断</translation>
    </message>
    <message>
        <source>{strength}, {seconds}</source>
        <translation>{strength}，{seconds}</translation>
    </message>
    <message>
        <source>{title}, {classes} classes</source>
        <translation>{title}，{classes} 个类别</translation>
    </message>
</context>
<context>
    <name>forget</name>
    <message>
        <source>Look-alikes: {taken} go too, {left} stay.</source>
        <translation>相似图像：{taken} 张一并遗忘，{left} 张保留。</translation>
    </message>
    <message>
        <source>No class vanishes.</source>
        <translation>没有类别会消失。</translation>
    </message>
    <message>
        <source>The class {names} vanishes entirely: afterwards the model should not answer with it.</source>
        <translation>类别 {names} 会完全消失：此后模型不应再回答它。</translation>
    </message>
    <message>
        <source>The classes {names} vanish entirely: afterwards the model should not answer with them.</source>
        <translation>类别 {names} 会完全消失：此后模型不应再回答它们。</translation>
    </message>
    <message>
        <source>They are of {names}.</source>
        <translation>它们属于 {names}。</translation>
    </message>
    <message>
        <source>{n} of them are exact copies of others and would have stayed behind.</source>
        <translation>其中 {n} 张是其他图像的完全相同的副本，否则会留下来。</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>A chosen image did not train the model, so there is nothing of it to forget: {names}. Take it off the list.</source>
        <translation>有一张选定的图像没有训练过模型，因此没有什么可遗忘：{names}。请将其从列表中去掉。</translation>
    </message>
    <message>
        <source>A chosen image is not among these images: {names}. Take it off the list, or correct it.</source>
        <translation>有一张选定的图像不在这些图像之中：{names}。请将其从列表中去掉，或更正。</translation>
    </message>
    <message>
        <source>A file in “{folder}” grew larger than the disk or a limit of this account allows. Ask for the limit to be raised, or choose a folder elsewhere, then go on: what was done is kept.</source>
        <translation>“{folder}”中有一个文件超出了磁盘或此账户的限制。请申请提高限制，或选择其他位置的文件夹，然后继续：已完成的内容会保留。</translation>
    </message>
    <message>
        <source>A model that never saw a class cannot name it: of whole classes there is nothing to estimate.</source>
        <translation>从未见过某个类别的模型无法说出它的名称：对于整个类别，没有什么可估计的。</translation>
    </message>
    <message>
        <source>A model with one class left has nothing to tell apart. Leave at least two classes.</source>
        <translation>只剩一个类别的模型没有什么可区分。请至少留下两个类别。</translation>
    </message>
    <message>
        <source>A name on the list is of no image here, or of several: {names}. Correct the list, or go on without it with --not-found FILE, which saves it.</source>
        <translation>列表中有一个名称不对应此处的任何图像，或对应多张图像：{names}。请更正列表，或用 --not-found FILE 跳过它继续，该选项会将其保存。</translation>
    </message>
    <message>
        <source>A newer version made the policy “{path}”. Install that version to work with this project.</source>
        <translation>策略“{path}”由更新的版本制作。请安装该版本来处理此项目。</translation>
    </message>
    <message>
        <source>A newer version made the record “{path}”. Install that version to check it.</source>
        <translation>记录“{path}”由更新的版本制作。请安装该版本来检查。</translation>
    </message>
    <message>
        <source>A request that was received on {received} can&apos;t be due or decided on {day}. Correct one of the days.</source>
        <translation>{received} 收到的请求，其截止或决定日期不可能是 {day}。请更正其中一个日期。</translation>
    </message>
    <message>
        <source>A server address holds no “@”, “?” or “#”. Enter the address alone, and the key in its own field.</source>
        <translation>服务器地址中不能有“@”、“?”或“#”。请只输入地址，密钥填在单独的字段中。</translation>
    </message>
    <message>
        <source>A trial or variant of {method} sets the seed. Seeds of the benchmark stand under seeds.</source>
        <translation>{method} 的某个试验或变体设定了种子。基准测试的种子应写在 seeds 下。</translation>
    </message>
    <message>
        <source>A variant takes its similarity from a multimodal model. Name one under mllm.</source>
        <translation>某个变体的相似度取自多模态模型。请在 mllm 下指明一个。</translation>
    </message>
    <message>
        <source>About single images that are forgotten, the model must answer as one that never saw them would.</source>
        <translation>对于被遗忘的单张图像，模型的回答必须与从未见过它们的模型一样。</translation>
    </message>
    <message>
        <source>Accuracy on everything else fell by {found} points; at most {wanted} are allowed.</source>
        <translation>对其余一切的准确率下降了 {found} 个百分点；最多允许 {wanted}。</translation>
    </message>
    <message>
        <source>Accuracy on everything else fell by {found} points; only {wanted} are allowed.</source>
        <translation>对其余一切的准确率下降了 {found} 个百分点；只允许 {wanted}。</translation>
    </message>
    <message>
        <source>Accuracy on everything else may fall by at most {wanted} points.</source>
        <translation>对其余一切的准确率最多可下降 {wanted} 个百分点。</translation>
    </message>
    <message>
        <source>Afterwards no run that is there can be continued, repeated or recorded anew.</source>
        <translation>此后现有的任何运行都无法继续、重复或重新记录。</translation>
    </message>
    <message>
        <source>Agree first that images are sent to {host}.</source>
        <translation>请先同意将图像发送到 {host}。</translation>
    </message>
    <message>
        <source>An administrator prepared this project, but the file “{path}” is gone. Put it back, or ask the administrator to prepare the project again.</source>
        <translation>此项目由管理员准备，但文件“{path}”不见了。请将其放回，或请管理员重新准备项目。</translation>
    </message>
    <message>
        <source>An archive can&apos;t hold the file name {name}. Pack into a folder: give --out a name without .megu.</source>
        <translation>归档中不能含有文件名 {name}。请打包到文件夹：给 --out 一个不带 .megu 的名称。</translation>
    </message>
    <message>
        <source>An attacker may take at most {wanted} of the forgotten images for training images.</source>
        <translation>攻击者最多可将 {wanted} 的被遗忘图像认作训练图像。</translation>
    </message>
    <message>
        <source>An attacker takes {found} of the forgotten images for training images; at most {wanted} are allowed.</source>
        <translation>攻击者将 {found} 的被遗忘图像认作训练图像；最多允许 {wanted}。</translation>
    </message>
    <message>
        <source>An attacker takes {found} of the forgotten images for training images; only {wanted} are allowed.</source>
        <translation>攻击者将 {found} 的被遗忘图像认作训练图像；只允许 {wanted}。</translation>
    </message>
    <message>
        <source>Answers like an untrained model on the images to forget, and like the original on the rest.</source>
        <translation>对待遗忘的图像像未经训练的模型那样回答，对其余的像原模型那样回答。</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>原有形式</translation>
    </message>
    <message>
        <source>Asking both models about the image</source>
        <translation>正在向两个模型询问该图像</translation>
    </message>
    <message>
        <source>Asking earlier models about the images</source>
        <translation>正在向先前的模型询问图像</translation>
    </message>
    <message>
        <source>Asking the first questions</source>
        <translation>正在提出前几个问题</translation>
    </message>
    <message>
        <source>Asking the first sketch about the images</source>
        <translation>正在向第一个辅助模型询问这些图像</translation>
    </message>
    <message>
        <source>Asking the new model about the images</source>
        <translation>正在向新模型询问图像</translation>
    </message>
    <message>
        <source>Asking the original about the images</source>
        <translation>正在向原模型询问图像</translation>
    </message>
    <message>
        <source>Asking the questions</source>
        <translation>正在提问</translation>
    </message>
    <message>
        <source>Asking the retrained model about the images</source>
        <translation>正在向重新训练的模型询问图像</translation>
    </message>
    <message>
        <source>Asking the second sketch about the images</source>
        <translation>正在向第二个辅助模型询问这些图像</translation>
    </message>
    <message>
        <source>Asking the server one question</source>
        <translation>正在向服务器提一个问题</translation>
    </message>
    <message>
        <source>Asking the sketch about the images</source>
        <translation>正在向辅助模型询问这些图像</translation>
    </message>
    <message>
        <source>At least {wanted} images must be forgotten.</source>
        <translation>至少须遗忘 {wanted} 张图像。</translation>
    </message>
    <message>
        <source>Bad Teacher</source>
        <translation>Bad Teacher</translation>
    </message>
    <message>
        <source>Both passphrases must be the same. Type them again.</source>
        <translation>两次输入的口令必须相同。请重新输入。</translation>
    </message>
    <message>
        <source>Cannot tell from {count} images: even the original treats them like images that it was not trained on. {least} such images could tell. Retraining without them would settle it.</source>
        <translation>仅凭 {count} 张图像无法判断：原始模型本身就像对待未用于训练的图像一样对待它们。{least} 张这样的图像才能判断。不用它们重新训练即可解决。</translation>
    </message>
    <message>
        <source>Cannot tell, and no number of images would: even the original treats such images like images that it was not trained on. Retraining without them would settle it.</source>
        <translation>无法判断，再多图像也不行：原始模型本身就像对待未用于训练的图像一样对待这类图像。不用它们重新训练即可解决。</translation>
    </message>
    <message>
        <source>Cannot tell: no image of it is there to ask the model about.</source>
        <translation>无法判断：已经没有可用来询问模型的图像。</translation>
    </message>
    <message>
        <source>Cannot tell: the model recognises {right} of {count} images of it, which are too few. {least} could tell.</source>
        <translation>无法判断：模型识别出其中 {count} 张图像中的 {right} 张，数量太少。{least} 张才能判断。</translation>
    </message>
    <message>
        <source>Cannot tell: the run is said to have trained the model again without its images, but the model still tells them from images of the same classes that it was not trained on. It recognises {right} of {count}. Repeat the run, or look for copies of these images among those that stay.</source>
        <translation>无法判断：据称此次运行在没有这些图像的情况下重新训练了模型，但模型仍能把它们与未用于训练的同类别图像区分开。它识别出 {count} 张中的 {right} 张。请重新运行，或在保留的图像中查找这些图像的副本。</translation>
    </message>
    <message>
        <source>Cannot tell: there are no images of the same classes that the model was not trained on to compare with. Add some, or retrain without its images.</source>
        <translation>无法判断：没有同类别、未用于训练的图像可供比较。请添加一些，或不用这些图像重新训练。</translation>
    </message>
    <message>
        <source>Checking the copy of the model</source>
        <translation>正在检查模型的副本</translation>
    </message>
    <message>
        <source>Checking the decoded images</source>
        <translation>正在检查已解码的图像</translation>
    </message>
    <message>
        <source>Checking the model’s file</source>
        <translation>正在检查模型文件</translation>
    </message>
    <message>
        <source>Checking the multimodal model’s files</source>
        <translation>正在检查多模态模型的文件</translation>
    </message>
    <message>
        <source>Choose a model first.</source>
        <translation>请先选择模型。</translation>
    </message>
    <message>
        <source>Choose a passphrase of at least {least} signs.</source>
        <translation>请选择至少 {least} 个字符的口令。</translation>
    </message>
    <message>
        <source>Choose at least one kind of thing that operators may forget.</source>
        <translation>请至少选择一种操作员可以遗忘的内容。</translation>
    </message>
    <message>
        <source>Choose first what to forget.</source>
        <translation>请先选择要遗忘的内容。</translation>
    </message>
    <message>
        <source>Choose the folder of the multimodal model first.</source>
        <translation>请先选择多模态模型的文件夹。</translation>
    </message>
    <message>
        <source>Choose the images first.</source>
        <translation>请先选择图像。</translation>
    </message>
    <message>
        <source>Choosing the classes that need noise</source>
        <translation>正在确定需要噪声的类别</translation>
    </message>
    <message>
        <source>Choosing the images to show</source>
        <translation>正在选择要展示的图像</translation>
    </message>
    <message>
        <source>Class similarity comes from the model&apos;s own confusions.</source>
        <translation>类别相似度来自模型自身的混淆。</translation>
    </message>
    <message>
        <source>Class similarity does not come from where the administrator fixed it. Ask the administrator to prepare the project again.</source>
        <translation>类别相似度的来源与管理员所固定的不符。请让管理员重新准备项目。</translation>
    </message>
    <message>
        <source>Class similarity is asked of a server here. Allow to send images there, or choose another source.</source>
        <translation>此处的类别相似度向服务器询问。请允许将图像发送到那里，或选择其他来源。</translation>
    </message>
    <message>
        <source>Class similarity is asked of the multimodal model {title} on this computer.</source>
        <translation>类别相似度向这台计算机上的多模态模型 {title} 询问。</translation>
    </message>
    <message>
        <source>Class similarity is asked of {model} at {url}.</source>
        <translation>类别相似度向 {url} 的 {model} 询问。</translation>
    </message>
    <message>
        <source>Collecting the images to forget</source>
        <translation>正在收集要遗忘的图像</translation>
    </message>
    <message>
        <source>Comparing the images with those to forget</source>
        <translation>正在将图像与要遗忘的图像比较</translation>
    </message>
    <message>
        <source>Copying the project</source>
        <translation>正在复制项目</translation>
    </message>
    <message>
        <source>Counting the questions</source>
        <translation>正在统计问题数</translation>
    </message>
    <message>
        <source>DELETE</source>
        <translation>DELETE</translation>
    </message>
    <message>
        <source>Decoding the images</source>
        <translation>正在解码图像</translation>
    </message>
    <message>
        <source>EU-k</source>
        <translation>EU-k</translation>
    </message>
    <message>
        <source>Ends {left} steps from here instead of {instead}: what was to be forgotten is forgotten, the rest is kept, and more would change nothing.</source>
        <translation>再过 {left} 步就结束，而不是 {instead} 步：要遗忘的已经遗忘，其余的保留了下来，继续下去不会再有变化。</translation>
    </message>
    <message>
        <source>Enter first the address of the server and the model&apos;s name there.</source>
        <translation>请先输入服务器的地址以及其中模型的名称。</translation>
    </message>
    <message>
        <source>Erasing the traces</source>
        <translation>正在清除痕迹</translation>
    </message>
    <message>
        <source>Estimating on a sample of the images</source>
        <translation>正在用部分图像估计</translation>
    </message>
    <message>
        <source>Estimating what a model that never saw them would answer</source>
        <translation>正在估计从未见过它们的模型会如何回答</translation>
    </message>
    <message>
        <source>Files are removed, not overwritten: solid-state disks, snapshots and backups may keep remnants of them. An encrypted disk, or its secure erasure, helps against that.</source>
        <translation>文件是被删除，而不是被覆写：固态硬盘、快照和备份可能保留其残余。加密的磁盘或对其安全擦除有助于防止这一点。</translation>
    </message>
    <message>
        <source>Fine-tuning</source>
        <translation>微调</translation>
    </message>
    <message>
        <source>Forgetting must be measured on at least {wanted} images.</source>
        <translation>遗忘须在至少 {wanted} 张图像上测量。</translation>
    </message>
    <message>
        <source>Forgetting was measured on {found} images only; at least {wanted} are asked for.</source>
        <translation>遗忘只在 {found} 张图像上测量过；要求至少 {wanted} 张。</translation>
    </message>
    <message>
        <source>Forgetting was measured on {found} images; at least {wanted} are asked for.</source>
        <translation>遗忘在 {found} 张图像上测量过；要求至少 {wanted} 张。</translation>
    </message>
    <message>
        <source>Forgotten as far as can be measured: the model recognises {right} of {count} of its images, as often as images of the same classes that it was not trained on. This does not show that it never saw them.</source>
        <translation>就可测量的范围而言已遗忘：模型识别出 {count} 张图像中的 {right} 张，与同类别、未用于训练的图像一样多。这并不表明它从未见过它们。</translation>
    </message>
    <message>
        <source>Forgotten too far: the model recognises only {right} of {count} of its images, fewer than of images of the same classes that it was not trained on. That gives them away. Use a weaker strength, or retrain.</source>
        <translation>遗忘过度：模型只识别出 {count} 张图像中的 {right} 张，少于同类别、未用于训练的图像。这会暴露它们。请用较弱的强度，或重新训练。</translation>
    </message>
    <message>
        <source>Forgotten: of {count} images of it that the model was not trained on, it recognises {right}. As only {count} were tested, up to {high} of such images may still be recognised (95 % confidence).</source>
        <translation>已遗忘：在 {count} 张未用于训练的相关图像中，模型识别出 {right} 张。由于只测试了 {count} 张，仍可能有至多 {high} 的此类图像被识别（置信度 95%）。</translation>
    </message>
    <message>
        <source>How much of what was to be forgotten is still recognised can&apos;t be measured; at most {wanted} are allowed.</source>
        <translation>待遗忘的内容还有多少被识别，无法测量；最多允许 {wanted}。</translation>
    </message>
    <message>
        <source>How the model {title} is read, or its images are prepared for it, is not as the administrator fixed it. Ask the administrator to prepare the project again.</source>
        <translation>模型 {title} 的读取方式或图像的预处理方式与管理员所固定的不符。请让管理员重新准备项目。</translation>
    </message>
    <message>
        <source>How well everything else is still recognised can&apos;t be measured.</source>
        <translation>其余一切还能识别到什么程度，无法测量。</translation>
    </message>
    <message>
        <source>Hugging Face folder</source>
        <translation>Hugging Face 文件夹</translation>
    </message>
    <message>
        <source>Images may be sent to a server after consent.</source>
        <translation>经同意后可以将图像发送到服务器。</translation>
    </message>
    <message>
        <source>Images of {width} × {height} pixels: the model is right about {right} of {of} shown (95 % interval {low} to {high} %). To ask it about all {total} takes about {time}.</source>
        <translation>{width} × {height} 像素的图像：模型对所示的 {of} 张中的 {right} 张回答正确（95 % 区间为 {low} 至 {high} %）。询问全部 {total} 张大约需要 {time}。</translation>
    </message>
    <message>
        <source>In “{path}”, the weights are not those of the network that config.json describes. Ask for both files again.</source>
        <translation>“{path}”中的权重与 config.json 所描述的网络不符。请重新索取这两个文件。</translation>
    </message>
    <message>
        <source>In “{path}”, {where} is not as it should be: {reason}.</source>
        <translation>“{path}”中的 {where} 不合要求：{reason}。</translation>
    </message>
    <message>
        <source>In “{title}” it can&apos;t be told which numbers belong to one class, so none can be removed. Export it with all its outputs.</source>
        <translation>在“{title}”中无法判断哪些数字属于同一个类别，因此一个也不能移除。请连同所有输出一起导出。</translation>
    </message>
    <message>
        <source>It can&apos;t be shown that this model sees the classes. Another model may serve better.</source>
        <translation>无法证明该模型能看出这些类别。换一个模型可能更好。</translation>
    </message>
    <message>
        <source>It is not said yet what the request “{reference}” asks to forget. Say it first.</source>
        <translation>尚未说明请求“{reference}”要求遗忘什么。请先说明。</translation>
    </message>
    <message>
        <source>L1-Sparse</source>
        <translation>L1-Sparse</translation>
    </message>
    <message>
        <source>Laying out the maps</source>
        <translation>正在布局图</translation>
    </message>
    <message>
        <source>Leads each image to all classes it resembles, in proportion, and rehearses what is to stay. Where all classes count as equally similar, images are led as in DELETE’s masked distillation (arXiv 2503.23751).</source>
        <translation>按比例将每张图像引向它所相似的所有类别，并复习要保留的内容。当所有类别被视为同样相似时，图像的引导方式与 DELETE 的掩码蒸馏相同（arXiv 2503.23751）。</translation>
    </message>
    <message>
        <source>Leads each image to the one class it resembles most, with feature noise added to every image to forget. Our source of the paper ends within its section 4.1.</source>
        <translation>将每张图像引向它最相似的一个类别，并在每张待遗忘的图像上添加特征噪声。我们所依据的论文文本止于其第 4.1 节。</translation>
    </message>
    <message>
        <source>Leads the images to forget to the original’s answers without their own class; shows no other images.</source>
        <translation>把待遗忘的图像引向原模型去掉其自身类别后的回答；不展示其他图像。</translation>
    </message>
    <message>
        <source>Learns the images to keep, and unlearns those to forget, in the same step.</source>
        <translation>在同一步中学习待保留的图像，并反向学习待遗忘的图像。</translation>
    </message>
    <message>
        <source>Lets the last layers start again from random weights, and trains them with the images to keep alone.</source>
        <translation>让最后几层从随机权重重新开始，并只用待保留的图像训练它们。</translation>
    </message>
    <message>
        <source>Lets weights start again on which images to keep and to forget pull alike, then trains with those to keep.</source>
        <translation>让待保留与待遗忘的图像拉动方向相近的那些权重重新开始，然后用待保留的图像训练。</translation>
    </message>
    <message>
        <source>Listing the images</source>
        <translation>正在列出图像</translation>
    </message>
    <message>
        <source>Loading the multimodal model</source>
        <translation>正在加载多模态模型</translation>
    </message>
    <message>
        <source>Look-alikes are looked for where single images go. To find those of a whole class, choose its images one by one: by a list, or with the filter of the window.</source>
        <translation>遗忘单张图像时才查找相似图像。要查找整个类别的相似图像，请逐张选择其图像：按列表，或用窗口的筛选。</translation>
    </message>
    <message>
        <source>Looking at the images with both models</source>
        <translation>两个模型正在查看图像</translation>
    </message>
    <message>
        <source>Looking for copies of the images to forget</source>
        <translation>正在查找要遗忘图像的副本</translation>
    </message>
    <message>
        <source>Looking for the erased images</source>
        <translation>正在查找已删除的图像</translation>
    </message>
    <message>
        <source>MEGU_DEVICE says “{name}”, which is no place to compute: it takes cpu, cuda:0, cuda:1 and so on, or mps.</source>
        <translation>MEGU_DEVICE 写着“{name}”，这不是可以计算的地方：可用 cpu、cuda:0、cuda:1 等，或 mps。</translation>
    </message>
    <message>
        <source>MSG</source>
        <translation>MSG</translation>
    </message>
    <message>
        <source>Making noise</source>
        <translation>正在生成噪声</translation>
    </message>
    <message>
        <source>Marking the images in the record</source>
        <translation>正在记录中标记图像</translation>
    </message>
    <message>
        <source>MeGU+</source>
        <translation>MeGU+</translation>
    </message>
    <message>
        <source>MeGU, our reading</source>
        <translation>MeGU（我们的解读）</translation>
    </message>
    <message>
        <source>Measuring all models</source>
        <translation>正在测量所有模型</translation>
    </message>
    <message>
        <source>Memory ran out, so each step is computed in {parts} parts from here on. Nothing is lost; the rest of the run takes about a third longer.</source>
        <translation>内存不足，因此从这里起每一步分成 {parts} 部分计算。不会丢失任何内容；运行的其余部分大约多花三分之一的时间。</translation>
    </message>
    <message>
        <source>Methods must be tuned alike. Give each one that suits {tuning} the same number of trials; now: {counts}.</source>
        <translation>各方法必须同等调参。请给适用于 {tuning} 的每种方法相同数量的试验；现在为：{counts}。</translation>
    </message>
    <message>
        <source>Moves away from the original’s answers on the images to forget, and stays with it on the rest.</source>
        <translation>在待遗忘的图像上远离原模型的回答，在其余图像上与其保持一致。</translation>
    </message>
    <message>
        <source>NegGrad+</source>
        <translation>NegGrad+</translation>
    </message>
    <message>
        <source>No administrator has prepared this project for operators.</source>
        <translation>没有管理员为操作员准备过此项目。</translation>
    </message>
    <message>
        <source>No computer named “{host}” can be found. Check the address and the network.</source>
        <translation>找不到名为“{host}”的计算机。请检查地址和网络。</translation>
    </message>
    <message>
        <source>No encrypted connection to “{host}” can be made. If the server has none, begin its address with http://.</source>
        <translation>无法与“{host}”建立加密连接。如果服务器没有加密，请让其地址以 http:// 开头。</translation>
    </message>
    <message>
        <source>No image has {names} in the column “{column}”. Choose values that are there.</source>
        <translation>没有图像在“{column}”列中有 {names}。请选择存在的值。</translation>
    </message>
    <message>
        <source>No image may be sent to a server.</source>
        <translation>不得将任何图像发送到服务器。</translation>
    </message>
    <message>
        <source>No image that is to be forgotten may be sent to a server; others only after consent.</source>
        <translation>不得将待遗忘的图像发送到服务器；其他图像须经同意。</translation>
    </message>
    <message>
        <source>No library would load “{title}” from a folder: transformers and timm do not have it as it is here. Choose safetensors or ONNX.</source>
        <translation>没有库能从文件夹加载“{title}”：transformers 和 timm 中没有此处这种形式。请选择 safetensors 或 ONNX。</translation>
    </message>
    <message>
        <source>No limits have to be met before a model is exported.</source>
        <translation>导出模型之前没有须满足的限值。</translation>
    </message>
    <message>
        <source>None of the images that “{path}” names is there, for instance “{name}”. Put the list into the folder from which its paths lead to the images.</source>
        <translation>“{path}”所列的图像一张也不存在，例如“{name}”。请将列表放到其路径能够指向图像的文件夹中。</translation>
    </message>
    <message>
        <source>None of the {count} images in “{path}” can be read. Copy them again from where they came from.</source>
        <translation>“{path}”中的 {count} 张图像一张也无法读取。请从来源处重新复制。</translation>
    </message>
    <message>
        <source>None of these images trained the model, so there is nothing of them to forget. Choose others.</source>
        <translation>这些图像都没有训练过模型，因此没有什么可遗忘。请选择其他图像。</translation>
    </message>
    <message>
        <source>Not exported: accuracy on everything else fell by {found} points, and the administrator allows {wanted} at most. Ask the administrator.</source>
        <translation>未导出：对其余一切的准确率下降了 {found} 个百分点，管理员最多允许 {wanted}。请询问管理员。</translation>
    </message>
    <message>
        <source>Not exported: an attacker takes {found} of the forgotten images for training images, and the administrator allows {wanted} at most. Ask the administrator.</source>
        <translation>未导出：攻击者将 {found} 的被遗忘图像认作训练图像，管理员最多允许 {wanted}。请询问管理员。</translation>
    </message>
    <message>
        <source>Not exported: forgetting was measured on {found} images, and the administrator asks for at least {wanted}. Ask the administrator.</source>
        <translation>未导出：遗忘在 {found} 张图像上测量过，管理员要求至少 {wanted} 张。请询问管理员。</translation>
    </message>
    <message>
        <source>Not exported: how much is still recognised can&apos;t be measured here, and the administrator allows {wanted} at most. Ask the administrator.</source>
        <translation>未导出：还有多少被识别在此处无法测量，管理员最多允许 {wanted}。请询问管理员。</translation>
    </message>
    <message>
        <source>Not exported: how well everything else is still recognised can&apos;t be measured here. Ask the administrator.</source>
        <translation>未导出：其余一切还能识别到什么程度在此处无法测量。请询问管理员。</translation>
    </message>
    <message>
        <source>Not exported: the model does not answer about these images as if it had never seen them, as the administrator asks. Ask the administrator.</source>
        <translation>未导出：模型对这些图像的回答不像从未见过它们，而这是管理员所要求的。请询问管理员。</translation>
    </message>
    <message>
        <source>Not exported: whether an attacker finds the forgotten images can&apos;t be measured without unseen images, and the administrator allows {wanted} at most. Ask the administrator.</source>
        <translation>未导出：没有未见过的图像就无法测量攻击者能否找出被遗忘的图像，管理员最多允许 {wanted}。请询问管理员。</translation>
    </message>
    <message>
        <source>Not exported: whether the model answers as if it had never seen these images can&apos;t be told, as the administrator asks. Choose more images, or ask the administrator.</source>
        <translation>未导出：无法判断模型的回答是否像从未见过这些图像，而这是管理员所要求的。请选择更多图像，或询问管理员。</translation>
    </message>
    <message>
        <source>Not exported: {found} images were forgotten, and the administrator asks for at least {wanted}. Choose more of them.</source>
        <translation>未导出：遗忘了 {found} 张图像，管理员要求至少 {wanted} 张。请选择更多。</translation>
    </message>
    <message>
        <source>Not exported: {found} of what was to be forgotten are still recognised, and the administrator allows {wanted} at most. Ask the administrator.</source>
        <translation>未导出：待遗忘的内容中仍有 {found} 被识别，管理员最多允许 {wanted}。请询问管理员。</translation>
    </message>
    <message>
        <source>Not forgotten: the model still recognises {right} of {count} images of it. Retraining without them would settle it.</source>
        <translation>未遗忘：模型仍识别出 {count} 张相关图像中的 {right} 张。不用它们重新训练即可解决。</translation>
    </message>
    <message>
        <source>Not forgotten: the model still tells its images from images of the same classes that it was not trained on. It recognises {right} of {count}, before unlearning {before}. Retraining without them would settle it.</source>
        <translation>未遗忘：模型仍能把这些图像与同类别、未用于训练的图像区分开。它识别出 {count} 张中的 {right} 张，遗忘之前为 {before} 张。不用它们重新训练即可解决。</translation>
    </message>
    <message>
        <source>Not forgotten: the run is said to have trained the model again without its images, but the model answers about all images as the original does. Repeat the run.</source>
        <translation>未遗忘：据称此次运行在没有这些图像的情况下重新训练了模型，但模型对所有图像的回答都与原始模型相同。请重新运行。</translation>
    </message>
    <message>
        <source>Not touched: the original, the images themselves, the exported model and its records. Delete the images, and the copies of them that you know of, yourself.</source>
        <translation>未触及：原模型、图像本身、导出的模型及其记录。请自行删除图像以及您所知的副本。</translation>
    </message>
    <message>
        <source>Nothing answers at “{host}”. Check that the server runs and can be reached from here, then go on: what was answered is kept.</source>
        <translation>“{host}”没有应答。请检查服务器是否在运行、从这里能否连接，然后继续：已回答的内容会保留。</translation>
    </message>
    <message>
        <source>Nothing was chosen that was destroyed. Choose at least one line.</source>
        <translation>没有选择已销毁的内容。请至少选择一行。</translation>
    </message>
    <message>
        <source>Nothing would be left to keep. Choose less to forget.</source>
        <translation>那样就没有什么可保留了。请少选一些要遗忘的内容。</translation>
    </message>
    <message>
        <source>ONNX</source>
        <translation>ONNX</translation>
    </message>
    <message>
        <source>ONNX needs two more packages. Install them with: pip install onnx onnxruntime. Or choose another form.</source>
        <translation>ONNX 需要另外两个软件包。请用以下命令安装：pip install onnx onnxruntime。或选择其他形式。</translation>
    </message>
    <message>
        <source>Of classes that are forgotten whole, at most {wanted} may still be recognised.</source>
        <translation>整体遗忘的类别中，最多可有 {wanted} 仍被识别。</translation>
    </message>
    <message>
        <source>Of what was to be forgotten, {found} are still recognised; at most {wanted} are allowed.</source>
        <translation>待遗忘的内容中仍有 {found} 被识别；最多允许 {wanted}。</translation>
    </message>
    <message>
        <source>Of what was to be forgotten, {found} are still recognised; only {wanted} are allowed.</source>
        <translation>待遗忘的内容中仍有 {found} 被识别；只允许 {wanted}。</translation>
    </message>
    <message>
        <source>One image can&apos;t be read. Mend it and read the folder again, or leave it out.</source>
        <translation>有一张图像无法读取。请修复后重新读取文件夹，或将其略去。</translation>
    </message>
    <message>
        <source>Only a class that is forgotten whole can be removed from the model: {names} is not. Leave its output in the model, or forget the whole class.</source>
        <translation>只有整体遗忘的类别才能从模型中移除：{names} 不是。请保留其在模型中的输出，或遗忘整个类别。</translation>
    </message>
    <message>
        <source>Only the officer&apos;s key makes openings, and it is not kept here. Choose its file (on the command line with --key).</source>
        <translation>只有数据保护专员的密钥能生成开启值，而这里没有保存它。请选择它的文件（在命令行中用 --key）。</translation>
    </message>
    <message>
        <source>Only {found} images were forgotten; at least {wanted} are asked for.</source>
        <translation>只遗忘了 {found} 张图像；要求至少 {wanted} 张。</translation>
    </message>
    <message>
        <source>Opening the model</source>
        <translation>正在打开模型</translation>
    </message>
    <message>
        <source>Packing the images</source>
        <translation>正在打包图像</translation>
    </message>
    <message>
        <source>Packing the project’s files</source>
        <translation>正在打包项目文件</translation>
    </message>
    <message>
        <source>Pictures need the package matplotlib. Install it: pip install &apos;megu-desktop[bench]&apos;.</source>
        <translation>图片需要软件包 matplotlib。请安装：pip install &apos;megu-desktop[bench]&apos;。</translation>
    </message>
    <message>
        <source>Prepared by the administrator on {date}.</source>
        <translation>由管理员于 {date} 准备。</translation>
    </message>
    <message>
        <source>Prepared by {by} on {date}.</source>
        <translation>由 {by} 于 {date} 准备。</translation>
    </message>
    <message>
        <source>Preparing the training</source>
        <translation>正在准备训练</translation>
    </message>
    <message>
        <source>PyTorch state dict</source>
        <translation>PyTorch state dict</translation>
    </message>
    <message>
        <source>Random labels</source>
        <translation>随机标签</translation>
    </message>
    <message>
        <source>Read back, the file answers otherwise on {changed} of {checked} images. Do not use it. Export it again, to another disk if it repeats.</source>
        <translation>读回检查：文件在 {checked} 张图像中的 {changed} 张上回答不同。请勿使用。请重新导出；若再次出现，请导出到另一个磁盘。</translation>
    </message>
    <message>
        <source>Read back, the file answers otherwise on {changed} of {checked} images: the original keeps its weights in half precision, and rounding to that changed the answers. Choose safetensors, which keeps all digits.</source>
        <translation>读回检查：文件在 {checked} 张图像中的 {changed} 张上回答不同：原模型以半精度保存权重，舍入改变了这些回答。请选择保留全部数位的 safetensors。</translation>
    </message>
    <message>
        <source>Read back, the file gives outputs that are no numbers. Do not use it. Export it again, to another disk if it repeats.</source>
        <translation>读回检查：文件给出的输出不是数字。请勿使用。请重新导出；若再次出现，请导出到另一个磁盘。</translation>
    </message>
    <message>
        <source>Read back, the file gives the same answers, but its outputs differ by up to {most}, which rounding does not explain. Do not use it. Export it again, or choose another form.</source>
        <translation>读回检查：文件给出相同的回答，但其输出最多相差 {most}，这无法用舍入解释。请勿使用。请重新导出，或选择其他形式。</translation>
    </message>
    <message>
        <source>Read back, the folder answers otherwise on {changed} of {checked} images: the original keeps its weights in half precision, and rounding to that changed the answers. Choose ONNX, which keeps all digits.</source>
        <translation>读回检查：文件夹在 {checked} 张图像中的 {changed} 张上回答不同：原模型以半精度保存权重，舍入改变了这些回答。请选择保留全部数位的 ONNX。</translation>
    </message>
    <message>
        <source>Reading it back and comparing its answers</source>
        <translation>正在读回并比较其回答</translation>
    </message>
    <message>
        <source>Reading the classifier’s own mistakes</source>
        <translation>正在读取分类器自身的错误</translation>
    </message>
    <message>
        <source>Reading the copy back</source>
        <translation>正在读回副本</translation>
    </message>
    <message>
        <source>Reading the images</source>
        <translation>正在读取图像</translation>
    </message>
    <message>
        <source>Reading the two examples once for many questions would change this model&apos;s answers, so every question is read whole. This takes longer.</source>
        <translation>若让许多问题共用一次对两个示例的读取，会改变此模型的回答，因此每个问题都完整读取。这需要更长时间。</translation>
    </message>
    <message>
        <source>Reading what the model sees in the images</source>
        <translation>正在读取模型从图像中看到的内容</translation>
    </message>
    <message>
        <source>Requests that no run has met keep the names of their images: {references}.</source>
        <translation>尚未由任何运行满足的请求仍保留其图像的名称：{references}。</translation>
    </message>
    <message>
        <source>Retrain without these images</source>
        <translation>不用这些图像重新训练</translation>
    </message>
    <message>
        <source>Row {line} of “{path}” lacks its path or its label. Fill it in, or take the row out.</source>
        <translation>“{path}”的第 {line} 行缺少路径或标签。请补上，或删除该行。</translation>
    </message>
    <message>
        <source>Run by onnxruntime, the file answers otherwise on {changed} of {checked} images. Do not use it. Choose another form.</source>
        <translation>用 onnxruntime 运行时，文件在 {checked} 张图像中的 {changed} 张上回答不同。请勿使用。请选择其他形式。</translation>
    </message>
    <message>
        <source>SCRUB</source>
        <translation>SCRUB</translation>
    </message>
    <message>
        <source>SCRUB+R</source>
        <translation>SCRUB+R</translation>
    </message>
    <message>
        <source>SCRUB, then back to the pass after which the images to forget were answered as unseen ones of their classes.</source>
        <translation>先做 SCRUB，再退回到某一遍之后：那时对待遗忘图像的回答与对其类别中未见图像的回答相当。</translation>
    </message>
    <message>
        <source>Safetensors</source>
        <translation>Safetensors</translation>
    </message>
    <message>
        <source>SalUn</source>
        <translation>SalUn</translation>
    </message>
    <message>
        <source>Say first whether these images were used to train the model.</source>
        <translation>请先说明这些图像是否曾用于训练模型。</translation>
    </message>
    <message>
        <source>Say why this model may be exported although a limit is not met.</source>
        <translation>请说明为何在未满足某项限值的情况下仍可导出此模型。</translation>
    </message>
    <message>
        <source>Selective Synaptic Dampening</source>
        <translation>Selective Synaptic Dampening</translation>
    </message>
    <message>
        <source>Settled by retraining: the model was trained again without its images. It recognises {right} of {count} of them from other images of their classes.</source>
        <translation>已通过重新训练解决：模型在没有这些图像的情况下重新训练。它凭同类别的其他图像识别出 {count} 张中的 {right} 张。</translation>
    </message>
    <message>
        <source>Shows images to keep with noise that hides the class, then repairs the rest.</source>
        <translation>展示带有掩盖该类别的噪声的待保留图像，然后修复其余部分。</translation>
    </message>
    <message>
        <source>Similarity was read off the mistakes this classifier already makes; no multimodal model was asked.</source>
        <translation>相似度取自此分类器已有的错误；没有询问多模态模型。</translation>
    </message>
    <message>
        <source>Some of these images have 8 bits and others more, so the same brightness means different things. Save all of them alike.</source>
        <translation>这些图像中有的为 8 位，有的更多，因此同样的亮度含义不同。请将它们全部保存为同样的格式。</translation>
    </message>
    <message>
        <source>Something unexpected happened. What was done before is kept.</source>
        <translation>发生了意外情况。先前完成的内容已保留。</translation>
    </message>
    <message>
        <source>Spoils the class with noise that is labelled as it, then repairs the rest.</source>
        <translation>用标为该类别的噪声破坏该类别，然后修复其余部分。</translation>
    </message>
    <message>
        <source>Starting the engine</source>
        <translation>正在启动引擎</translation>
    </message>
    <message>
        <source>Stopped. Nothing of this audit is kept; the next begins anew.</source>
        <translation>已停止。此次审计不保留任何内容；下一次从头开始。</translation>
    </message>
    <message>
        <source>Stopped. Nothing of this is kept; the next try begins anew.</source>
        <translation>已停止。不保留任何内容；下一次尝试从头开始。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed; check again whenever you like.</source>
        <translation>已停止。没有任何改动；您可以随时再次检查。</translation>
    </message>
    <message>
        <source>Stopped. What was done is kept; go on whenever you like.</source>
        <translation>已停止。已完成的内容会保留；您可以随时继续。</translation>
    </message>
    <message>
        <source>Stopped. What was done is kept; running again goes on from there.</source>
        <translation>已停止。已完成的内容会保留；再次运行会从那里继续。</translation>
    </message>
    <message>
        <source>Teaches a wrong label, drawn by chance, for each image to forget.</source>
        <translation>为每张待遗忘的图像教一个随机抽取的错误标签。</translation>
    </message>
    <message>
        <source>Teaches random labels, but changes only those weights that matter most to the images to forget.</source>
        <translation>教随机标签，但只改变对待遗忘图像最重要的那些权重。</translation>
    </message>
    <message>
        <source>The account at “{host}” is used up. Top it up, then go on: what was answered is kept.</source>
        <translation>“{host}”的账户额度已用完。请充值后继续：已回答的内容会保留。</translation>
    </message>
    <message>
        <source>The administrator allowed on {date} to export the model of {run} all the same: {reason}</source>
        <translation>管理员于 {date} 允许仍然导出 {run} 的模型：{reason}</translation>
    </message>
    <message>
        <source>The administrator does not allow to forget {what} here. Allowed: {allowed}. Choose anew.</source>
        <translation>管理员不允许在此遗忘{what}。允许的有：{allowed}。请重新选择。</translation>
    </message>
    <message>
        <source>The administrator does not allow to send images that are to be forgotten. Take back the consent to send them.</source>
        <translation>管理员不允许发送待遗忘的图像。请撤回对发送它们的同意。</translation>
    </message>
    <message>
        <source>The administrator does not allow to send images to a server. Choose another source of similarity.</source>
        <translation>管理员不允许将图像发送到服务器。请选择其他相似度来源。</translation>
    </message>
    <message>
        <source>The administrator does not allow to set cells of the matrix by hand. Take the changes back.</source>
        <translation>管理员不允许手动设置矩阵的单元格。请撤销这些更改。</translation>
    </message>
    <message>
        <source>The administrator has fixed no method, so runs are made as in any other project.</source>
        <translation>管理员没有固定方法，因此运行与其他项目一样进行。</translation>
    </message>
    <message>
        <source>The authority gave no time stamp in “{path}”. Send it evidence.tsq again, or ask another one.</source>
        <translation>时间戳机构在“{path}”中没有给出时间戳。请再次发送 evidence.tsq，或联系另一家机构。</translation>
    </message>
    <message>
        <source>The benchmark&apos;s {where} name something twice: {names}.</source>
        <translation>基准测试的 {where} 中有重复的名称：{names}。</translation>
    </message>
    <message>
        <source>The benchmark&apos;s {where} name {names}, which are none of: {known}.</source>
        <translation>基准测试的 {where} 中有 {names}，不属于：{known}。</translation>
    </message>
    <message>
        <source>The class {of} has no sub-class {names} among these images. Sub-classes are folders inside a class&apos;s folder.</source>
        <translation>在这些图像中，类别 {of} 没有子类 {names}。子类是类别文件夹中的文件夹。</translation>
    </message>
    <message>
        <source>The class “{name}” has a name that can&apos;t be part of a question: it is not text. Rename its folder, and read the images again.</source>
        <translation>类别“{name}”的名称不是文本，不能成为问题的一部分。请将其文件夹改名，并重新读取图像。</translation>
    </message>
    <message>
        <source>The class “{name}” is called “{mark}”, by which this model is shown an image. Rename its folder, and read the images again.</source>
        <translation>类别“{name}”的名称含有“{mark}”，而此模型用它来表示图像。请将其文件夹改名，并重新读取图像。</translation>
    </message>
    <message>
        <source>The column split in “{path}” has {count} different values. Write train or test there, or rename the column.</source>
        <translation>“{path}”中的 split 列有 {count} 个不同的值。请在其中写 train 或 test，或将该列改名。</translation>
    </message>
    <message>
        <source>The column {column} in “{path}” should name files and holds something else ({found}). Save it as text.</source>
        <translation>“{path}”中的 {column} 列应为文件名，其内容却是别的（{found}）。请将其保存为文本。</translation>
    </message>
    <message>
        <source>The copy takes up to {needed} GB, and “{folder}” has {free} GB free. Free some space there, or choose another place with --out.</source>
        <translation>副本最多需要 {needed} GB，而“{folder}”有 {free} GB 可用。请在那里腾出空间，或用 --out 选择其他位置。</translation>
    </message>
    <message>
        <source>The dates do not follow one another ({dates}): no record was signed. Correct the request, or repeat the step with the computer&apos;s clock set right.</source>
        <translation>日期的先后顺序不对（{dates}）：没有签署任何记录。请更正请求，或将电脑的时钟调准后重做该步骤。</translation>
    </message>
    <message>
        <source>The exported file “{path}” can&apos;t be read back. Export again, to another disk if it repeats.</source>
        <translation>导出的文件“{path}”无法读回。请重新导出；若再次出现，请导出到另一个磁盘。</translation>
    </message>
    <message>
        <source>The file name “{name}” holds the name of the class that is to be removed. Choose another file name.</source>
        <translation>文件名“{name}”含有要移除的类别的名称。请选择其他文件名。</translation>
    </message>
    <message>
        <source>The file “{path}” that lists the chosen images can&apos;t be read. Put it back, or choose again.</source>
        <translation>列出选定图像的文件“{path}”无法读取。请将其放回，或重新选择。</translation>
    </message>
    <message>
        <source>The first trial of {method} in {tuning} must be its defaults. Write {{}}.</source>
        <translation>{tuning} 中 {method} 的第一个试验必须是其默认值。请写 {{}}。</translation>
    </message>
    <message>
        <source>The folder “packed” holds copies of the images that came with this project: delete them yourself.</source>
        <translation>文件夹“packed”中有随此项目带来的图像副本：请自行删除。</translation>
    </message>
    <message>
        <source>The folder “{folder}” is not there any more. Put it back, or close the project and open it where it is now.</source>
        <translation>文件夹“{folder}”已不在那里。请将其放回，或关闭项目并在其现在的位置打开。</translation>
    </message>
    <message>
        <source>The folder “{path}” is not there. Choose the multimodal model again.</source>
        <translation>文件夹“{path}”不在那里。请重新选择多模态模型。</translation>
    </message>
    <message>
        <source>The graphics card “{name}” can&apos;t be used: NVIDIA&apos;s driver is not installed, or does not run. Ask whoever looks after this computer to install it.</source>
        <translation>显卡“{name}”无法使用：没有安装 NVIDIA 驱动程序，或驱动程序没有运行。请让管理这台计算机的人安装。</translation>
    </message>
    <message>
        <source>The graphics card “{name}” can&apos;t be used: it failed a small trial ({reason}). Restart the computer; if that does not help, ask whoever looks after it for a newer driver.</source>
        <translation>显卡“{name}”无法使用：它没有通过一次小测试（{reason}）。请重启计算机；若无济于事，请向管理者索取更新的驱动程序。</translation>
    </message>
    <message>
        <source>The graphics card “{name}” can&apos;t be used: its driver is too old. It goes up to CUDA {found}, and CUDA {cuda} is needed. Ask whoever looks after this computer for a newer driver.</source>
        <translation>显卡“{name}”无法使用：其驱动程序太旧。它最高支持 CUDA {found}，而需要 CUDA {cuda}。请向管理这台计算机的人索取更新的驱动程序。</translation>
    </message>
    <message>
        <source>The graphics card “{name}” can&apos;t be used: other programs have taken its memory. Close them, then look again.</source>
        <translation>显卡“{name}”无法使用：其他程序占用了它的内存。请关闭它们，然后重新查看。</translation>
    </message>
    <message>
        <source>The graphics card “{name}” can&apos;t be used: this copy of the program was made for the processor alone. Everything works, only slower. The version made for CUDA uses the card.</source>
        <translation>显卡“{name}”无法使用：本程序的这一份只针对处理器制作。一切都能运行，只是较慢。针对 CUDA 制作的版本会使用显卡。</translation>
    </message>
    <message>
        <source>The graphics card “{name}” can&apos;t be used: this copy of the program was not made for cards of its generation. Everything works on the processor, only slower.</source>
        <translation>显卡“{name}”无法使用：本程序的这一份不支持这一代显卡。一切都能在处理器上运行，只是较慢。</translation>
    </message>
    <message>
        <source>The graphics card “{name}” is not there. If it is an external one, connect it, then look again.</source>
        <translation>显卡“{name}”不在。如果它是外接的，请将其连接，然后重新查看。</translation>
    </message>
    <message>
        <source>The images in “{path}” are not sorted into classes. Put those of each class into a folder of its name.</source>
        <translation>“{path}”中的图像没有按类别整理。请将每个类别的图像放入以其命名的文件夹。</translation>
    </message>
    <message>
        <source>The images must be just those that were prepared.</source>
        <translation>图像必须恰好是所准备的那些。</translation>
    </message>
    <message>
        <source>The key holds a line break, a blank or a sign that no key has, so it was not sent. Copy it again, and nothing around it.</source>
        <translation>密钥中有换行、空格或密钥不会有的符号，因此没有发送。请重新复制，不要带上周围的内容。</translation>
    </message>
    <message>
        <source>The key {key} has signed this record already. A second signature needs another person’s key.</source>
        <translation>密钥 {key} 已签署过此记录。第二个签名需要另一个人的密钥。</translation>
    </message>
    <message>
        <source>The labels of “{name}” are not beside it in “{path}”. Put the file of labels there too.</source>
        <translation>“{name}”的标签不在“{path}”中。请将标签文件也放在那里。</translation>
    </message>
    <message>
        <source>The list of the images was erased with the traces. Read the images again, then go on; delete those that were forgotten from the folder first.</source>
        <translation>图像列表已随痕迹清除。请重新读取图像，然后继续；请先从文件夹中删除已遗忘的图像。</translation>
    </message>
    <message>
        <source>The method is {title}, with all its settings.</source>
        <translation>方法为 {title} 及其全部设置。</translation>
    </message>
    <message>
        <source>The method is {title}, {strength}, with all its settings.</source>
        <translation>方法为 {title}（{strength}）及其全部设置。</translation>
    </message>
    <message>
        <source>The method “{method}” of the package {package} can&apos;t be used ({reason}). Install another version of it.</source>
        <translation>软件包 {package} 的方法“{method}”无法使用（{reason}）。请安装它的其他版本。</translation>
    </message>
    <message>
        <source>The model answers about what was to be forgotten as if it had never seen it.</source>
        <translation>模型对待遗忘内容的回答就像从未见过它一样。</translation>
    </message>
    <message>
        <source>The model does not answer about what was to be forgotten as if it had never seen it.</source>
        <translation>模型对待遗忘内容的回答不像从未见过它。</translation>
    </message>
    <message>
        <source>The model in “{path}” can&apos;t answer questions about images here ({reason}). Choose another folder, or go on without a multimodal model.</source>
        <translation>“{path}”中的模型在此处无法就图像回答问题（{reason}）。请选择其他文件夹，或不使用多模态模型继续。</translation>
    </message>
    <message>
        <source>The model in “{path}” gives answers that are not numbers at the precision {dtype}. Choose the precision float32, or another model.</source>
        <translation>“{path}”中的模型在精度 {dtype} 下给出的回答不是数字。请选择精度 float32，或其他模型。</translation>
    </message>
    <message>
        <source>The model in “{path}” lacks weights that models of its kind have ({count} of them), or they have other names in this version of transformers. Get the model&apos;s whole folder, or another version of transformers.</source>
        <translation>“{path}”中的模型缺少此类模型应有的权重（{count} 个），或者它们在此版本的 transformers 中名称不同。请取得模型的完整文件夹，或其他版本的 transformers。</translation>
    </message>
    <message>
        <source>The model in “{path}” needs about {needed} GB of memory and {free} GB are free ({device}). Close other programs, or choose a smaller model.</source>
        <translation>“{path}”中的模型大约需要 {needed} GB 内存，可用 {free} GB（{device}）。请关闭其他程序，或选择较小的模型。</translation>
    </message>
    <message>
        <source>The model in “{path}” needs the Python package {package}, which is not installed here. Install it with: pip install {package}. Or choose another model.</source>
        <translation>“{path}”中的模型需要 Python 包 {package}，但这里没有安装。请用以下命令安装：pip install {package}。或者选择另一个模型。</translation>
    </message>
    <message>
        <source>The model is {title}, and no other (SHA-256 {digest}…).</source>
        <translation>模型为 {title}，不得为其他（SHA-256 {digest}…）。</translation>
    </message>
    <message>
        <source>The model of {run} can&apos;t be exported before it was compared with the original: the administrator set limits.</source>
        <translation>{run} 的模型在与原模型比较之前不能导出：管理员设定了限值。</translation>
    </message>
    <message>
        <source>The model of {run} meets every limit: it can be exported without leave.</source>
        <translation>{run} 的模型满足所有限值：无需许可即可导出。</translation>
    </message>
    <message>
        <source>The model takes {channels} channels, and some images have {found}. Choose the images this model was made for, or bring them to {channels} channels.</source>
        <translation>模型接受 {channels} 个通道，而有些图像有 {found} 个。请选择此模型所针对的图像，或将它们转换为 {channels} 个通道。</translation>
    </message>
    <message>
        <source>The model tells {model} classes apart, but there are images of {images} classes ({folders}). Choose the images this model was made for, or another model. Where folders are no classes, but patients for instance, choose a list of the images: a CSV table with the columns path and label.</source>
        <translation>模型区分 {model} 个类别，而图像有 {images} 个类别（{folders}）。请选择此模型所针对的图像，或其他模型。如果文件夹不是类别，而是例如患者，请选择图像列表：含 path 和 label 两列的 CSV 表格。</translation>
    </message>
    <message>
        <source>The model was losing what should stay: of the images to keep it was right on {before} % before and on {after} % now, so unlearning was stopped. Choose a gentler strength or a smaller learning rate.</source>
        <translation>模型正在失去应当保留的内容：对待保留的图像，之前正确率为 {before} %，现在为 {after} %，因此停止了遗忘学习。请选择更温和的力度或更小的学习率。</translation>
    </message>
    <message>
        <source>The model&apos;s answers fit these images better ({percent} % right) if its outputs stand for the classes in this order: {order}. Nothing was changed; agree to it on the page Images, or with --class-order.</source>
        <translation>如果模型的输出按以下顺序代表各类别，其回答与这些图像更相配（{percent} % 正确）：{order}。没有任何改动；请在“图像”页面同意，或使用 --class-order。</translation>
    </message>
    <message>
        <source>The model&apos;s classes {missing} have no images here; found instead: {found}. Choose the images this model was made for, or say which class is which (with --class-order on the command line).</source>
        <translation>模型的类别 {missing} 在此处没有图像；找到的是：{found}。请选择此模型所针对的图像，或说明类别的对应关系（命令行中用 --class-order）。</translation>
    </message>
    <message>
        <source>The name of the removed class is still in the model, where it can&apos;t be taken out. Nothing was written. Choose another form.</source>
        <translation>被移除类别的名称仍在模型中无法取出之处。没有写入任何内容。请选择其他形式。</translation>
    </message>
    <message>
        <source>The names of classes stay: in the project, and in an exported model and its file name unless the class was removed from it.</source>
        <translation>类别名称会保留：在项目中，以及在导出的模型及其文件名中，除非该类别已从中移除。</translation>
    </message>
    <message>
        <source>The new day of “{reference}”, or the reason for moving it, is missing. Write both.</source>
        <translation>缺少“{reference}”的新日期或推迟的理由。请两者都填写。</translation>
    </message>
    <message>
        <source>The new day of “{reference}”, {until}, is not after {due}. Correct the day.</source>
        <translation>“{reference}”的新日期 {until} 不在 {due} 之后。请更正日期。</translation>
    </message>
    <message>
        <source>The officer&apos;s key of this record is not kept for this user. Look where it was saved before.</source>
        <translation>没有为此用户保存该记录的数据保护专员密钥。请查看先前保存的位置。</translation>
    </message>
    <message>
        <source>The only image in “{path}” can&apos;t be read. Copy it again from where it came from.</source>
        <translation>“{path}”中唯一的图像无法读取。请从来源处重新复制。</translation>
    </message>
    <message>
        <source>The operator may choose to forget: {kinds}.</source>
        <translation>操作员可以选择遗忘：{kinds}。</translation>
    </message>
    <message>
        <source>The package {package} brings a method “{method}”, but there is one of that name. It was left out; ask for one with another name.</source>
        <translation>软件包 {package} 带来了方法“{method}”，但已有同名的方法。它已被略去；请索取名称不同的版本。</translation>
    </message>
    <message>
        <source>The path “{folder}” has {length} signs, and Windows reaches a project’s files up to {longest}. Choose a shorter name, or a folder nearer to the drive.</source>
        <translation>路径“{folder}”有 {length} 个字符，而 Windows 只能访问路径不超过 {longest} 个字符的项目文件夹。请选择更短的名称，或更靠近驱动器根目录的文件夹。</translation>
    </message>
    <message>
        <source>The project has no run “{run}”.</source>
        <translation>项目中没有运行“{run}”。</translation>
    </message>
    <message>
        <source>The project holds no request “{reference}”. Add it first; there are: {known}.</source>
        <translation>项目中没有请求“{reference}”。请先添加；现有：{known}。</translation>
    </message>
    <message>
        <source>The project holds no run {run} any more: it can&apos;t be repeated.</source>
        <translation>项目中已没有运行 {run}：无法重复。</translation>
    </message>
    <message>
        <source>The project in “{folder}” can only be looked at: its folder can&apos;t be written, or a newer version made it.</source>
        <translation>“{folder}”中的项目只能查看：其文件夹无法写入，或由更新的版本制作。</translation>
    </message>
    <message>
        <source>The project in “{folder}” is open in another window, or a command works in it. Close it there first.</source>
        <translation>“{folder}”中的项目已在另一个窗口中打开，或有命令正在其中工作。请先在那里关闭它。</translation>
    </message>
    <message>
        <source>The project takes {needed} GB, and “{folder}” has {free} GB free. Free some space there, or choose another place.</source>
        <translation>项目需要 {needed} GB，而“{folder}”有 {free} GB 可用。请在那里腾出空间，或选择其他位置。</translation>
    </message>
    <message>
        <source>The reason for refusing “{reference}” is missing. Write it: the refusal is put on record with it.</source>
        <translation>缺少拒绝“{reference}”的理由。请填写：拒绝将连同理由一起记录在案。</translation>
    </message>
    <message>
        <source>The record of {run} shows names or pictures of what was forgotten, because that was chosen.</source>
        <translation>{run} 的记录显示被遗忘内容的名称或图片，因为当初如此选择。</translation>
    </message>
    <message>
        <source>The request “{reference}” asks to forget something else than {run} forgot. Meet it with a run of its own, or state another reference.</source>
        <translation>请求“{reference}”要求遗忘的内容与 {run} 所遗忘的不同。请用单独的运行来满足它，或填写其他编号。</translation>
    </message>
    <message>
        <source>The request “{reference}” has been met by {run}: what it asks for can&apos;t be changed any more.</source>
        <translation>请求“{reference}”已由 {run} 满足：它所要求的内容不能再更改。</translation>
    </message>
    <message>
        <source>The request “{reference}” was refused. Open it again before it is met.</source>
        <translation>请求“{reference}”已被拒绝。满足之前请先将其重新打开。</translation>
    </message>
    <message>
        <source>The step ended unexpectedly. What was done before is kept; try again, or copy the details.</source>
        <translation>这一步意外结束。先前完成的内容已保留；请重试，或复制详情。</translation>
    </message>
    <message>
        <source>The step “{stage}” has to be done first.</source>
        <translation>须先完成步骤“{stage}”。</translation>
    </message>
    <message>
        <source>The step “{stage}” was not done with “{path}” as it is now. It is done again.</source>
        <translation>步骤“{stage}”执行时所用的并不是现在的“{path}”。该步骤将重新执行。</translation>
    </message>
    <message>
        <source>The time stamp “{path}” belongs to another record. Choose the answer to this record’s evidence.tsq.</source>
        <translation>时间戳“{path}”属于另一份记录。请选择对本记录 evidence.tsq 的答复。</translation>
    </message>
    <message>
        <source>The traces of {run} were erased, so it can&apos;t be continued, repeated or recorded anew. Its results, its export and its record are still there.</source>
        <translation>{run} 的痕迹已被清除，因此无法继续、重复或重新记录。它的结果、导出和记录仍在。</translation>
    </message>
    <message>
        <source>The variant {variant} builds on what was chosen for {method}, which is not among the methods.</source>
        <translation>变体 {variant} 以为 {method} 选定的内容为基础，而它不在所列方法之中。</translation>
    </message>
    <message>
        <source>The weights of “{path}” can&apos;t be written back under their names. Export is not possible.</source>
        <translation>“{path}”的权重无法按其名称写回。无法导出。</translation>
    </message>
    <message>
        <source>The window’s list of recent projects forgets what was forgotten when the window opens next.</source>
        <translation>窗口下次打开时，其最近项目的列表会忘掉被遗忘的内容。</translation>
    </message>
    <message>
        <source>The worse end of each figure&apos;s 95 % interval has to meet its limit, too.</source>
        <translation>每个数字的 95 % 区间中较差的一端也必须满足其限值。</translation>
    </message>
    <message>
        <source>There are no images in “{path}”. Choose the folder that holds one folder for each class.</source>
        <translation>“{path}”中没有图像。请选择为每个类别各含一个文件夹的文件夹。</translation>
    </message>
    <message>
        <source>There is a request “{reference}” already. Give this one another reference.</source>
        <translation>已有请求“{reference}”。请给这一项另一个编号。</translation>
    </message>
    <message>
        <source>There is no class {names} among these images. Choose among the classes they have.</source>
        <translation>这些图像中没有类别 {names}。请在它们的类别中选择。</translation>
    </message>
    <message>
        <source>There is no method “{method}”. Methods: {methods}.</source>
        <translation>没有方法“{method}”。可用的方法：{methods}。</translation>
    </message>
    <message>
        <source>There is no space left for “{folder}”. Free some space there, then go on: what was done is kept.</source>
        <translation>“{folder}”已没有空间。请在那里腾出空间，然后继续：已完成的内容会保留。</translation>
    </message>
    <message>
        <source>There is not enough memory even for a few images at a time. Close other programs and go on: what was done is kept.</source>
        <translation>即使一次只处理几张图像，内存也不足。请关闭其他程序后继续：已完成的内容会保留。</translation>
    </message>
    <message>
        <source>There was no space left for the copy in “{folder}”, so it was thrown away. Free some space there, or choose another place with --out.</source>
        <translation>“{folder}”没有空间存放副本，因此已将其丢弃。请在那里腾出空间，或用 --out 选择其他位置。</translation>
    </message>
    <message>
        <source>There was not enough memory for the model in “{path}”. Close other programs, or choose a smaller model.</source>
        <translation>内存不足以容纳“{path}”中的模型。请关闭其他程序，或选择较小的模型。</translation>
    </message>
    <message>
        <source>These are not the images that the administrator prepared. Put them back, or ask the administrator to prepare the project again.</source>
        <translation>这些不是管理员所准备的图像。请将它们放回，或请管理员重新准备项目。</translation>
    </message>
    <message>
        <source>These images have more than 8 bits, and their brightest value is {brightest}. Say which value is white, for instance {white} (with --white on the command line).</source>
        <translation>这些图像超过 8 位，其最亮值为 {brightest}。请说明哪个值代表白色，例如 {white}（命令行中用 --white）。</translation>
    </message>
    <message>
        <source>These images have no column “{name}”. Columns they have: {columns}. Choose one of those.</source>
        <translation>这些图像没有“{name}”列。现有的列：{columns}。请从中选择一列。</translation>
    </message>
    <message>
        <source>These images would take {needed} GB decoded, more than the {limit} GB allowed for that, so they are decoded anew each time. This takes longer.</source>
        <translation>这些图像解码后需要 {needed} GB，超过允许的 {limit} GB，因此每次重新解码。这需要更长时间。</translation>
    </message>
    <message>
        <source>This can&apos;t be the reference of a request: it has 1 to {most} signs in one line. Shorten it; the case itself stands in your own files.</source>
        <translation>这不能作为请求的编号：编号为一行，1 到 {most} 个字符。请缩短；案件本身记在您自己的档案中。</translation>
    </message>
    <message>
        <source>This computer has no device “{device}” to compute on. Choose another, or cpu.</source>
        <translation>这台计算机没有可用于计算的设备“{device}”。请选择其他设备，或 cpu。</translation>
    </message>
    <message>
        <source>This is not the model that the administrator prepared ({title}). Put that model&apos;s file back, or ask the administrator to prepare the project again.</source>
        <translation>这不是管理员所准备的模型（{title}）。请将那个模型的文件放回，或请管理员重新准备项目。</translation>
    </message>
    <message>
        <source>This is not the officer&apos;s key of the record: its check is {found}, the record&apos;s {wanted}.</source>
        <translation>这不是该记录的数据保护专员密钥：其校验为 {found}，而记录的为 {wanted}。</translation>
    </message>
    <message>
        <source>This is not the passphrase with which the project was prepared. Nothing was changed.</source>
        <translation>这不是准备此项目时所用的口令。没有任何改动。</translation>
    </message>
    <message>
        <source>This model answers no questions: it compares each image with a caption for each class (zero-shot similarity).</source>
        <translation>此模型不回答问题：它将每张图像与每个类别的说明文字相比较（零样本相似度）。</translation>
    </message>
    <message>
        <source>This model can&apos;t be one file of weights: its configuration lies beside them in a folder. Choose the Hugging Face folder, which holds its weights as safetensors.</source>
        <translation>此模型不能成为单个权重文件：其配置与权重一起位于文件夹中。请选择 Hugging Face 文件夹，其中的权重以 safetensors 保存。</translation>
    </message>
    <message>
        <source>This model can&apos;t tell the classes apart. Another model, or going on without one, will serve better.</source>
        <translation>该模型无法区分这些类别。换一个模型，或不用多模态模型继续，会更好。</translation>
    </message>
    <message>
        <source>This model is too large for one ONNX file, which holds 2 GB at most. Choose another form.</source>
        <translation>此模型对单个 ONNX 文件来说太大，后者最多容纳 2 GB。请选择其他形式。</translation>
    </message>
    <message>
        <source>This model takes one image at a time, so it is asked about each image alone, without the two examples.</source>
        <translation>此模型一次只接受一张图像，因此对每张图像单独提问，不带两个示例。</translation>
    </message>
    <message>
        <source>This system does not let programs keep it awake. Should it fall asleep, work goes on afterwards.</source>
        <translation>此系统不允许程序让它保持唤醒。如果它进入睡眠，之后工作会继续。</translation>
    </message>
    <message>
        <source>Timing a step of training</source>
        <translation>正在测量一个训练步的用时</translation>
    </message>
    <message>
        <source>To be forgotten are {count} images, and the administrator asks for at least {least}. Choose more of them.</source>
        <translation>待遗忘的有 {count} 张图像，而管理员要求至少 {least} 张。请选择更多。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>正在训练</translation>
    </message>
    <message>
        <source>Training went out of range and was stopped. Choose a gentler strength or a smaller learning rate.</source>
        <translation>训练超出了数值范围，已停止。请选择更温和的力度或更小的学习率。</translation>
    </message>
    <message>
        <source>Trains a fresh model that has never seen the images to forget: the strongest answer.</source>
        <translation>训练一个从未见过待遗忘图像的全新模型：最有力的回答。</translation>
    </message>
    <message>
        <source>Trains on with the images to keep alone, and leaves forgetting to itself.</source>
        <translation>只用待保留的图像继续训练，任其自行遗忘。</translation>
    </message>
    <message>
        <source>Trains on with the images to keep, and pulls all weights to zero at first.</source>
        <translation>用待保留的图像继续训练，起初把所有权重拉向零。</translation>
    </message>
    <message>
        <source>Trying how images were prepared for the model</source>
        <translation>正在尝试图像曾以何种方式为模型预处理</translation>
    </message>
    <message>
        <source>Trying where this computer can compute</source>
        <translation>正在尝试本机可用的计算设备</translation>
    </message>
    <message>
        <source>UNSIR, as MeGU’s paper states it</source>
        <translation>UNSIR（MeGU 论文的表述）</translation>
    </message>
    <message>
        <source>UNSIR, as its code</source>
        <translation>UNSIR（其代码）</translation>
    </message>
    <message>
        <source>Unlearn or retrain first.</source>
        <translation>请先进行遗忘学习或重新训练。</translation>
    </message>
    <message>
        <source>Unpacking the project</source>
        <translation>正在解包项目</translation>
    </message>
    <message>
        <source>Version 0.1.0 made this record, whose marks have no openings. Write the record again with “megu report”.</source>
        <translation>这份记录由 0.1.0 版生成，它的标记没有开启值。请用“megu report”重新写一份记录。</translation>
    </message>
    <message>
        <source>Weakens the weights that matter to the images to forget far more than to all; trains nothing.</source>
        <translation>削弱对待遗忘图像远比对全体图像更重要的权重；不进行训练。</translation>
    </message>
    <message>
        <source>Where the model serves is missing. Write the place.</source>
        <translation>缺少模型的使用地点。请填写。</translation>
    </message>
    <message>
        <source>Whether an attacker finds the forgotten images can&apos;t be measured without unseen images; at most {wanted} are allowed.</source>
        <translation>没有未见过的图像就无法测量攻击者能否找出被遗忘的图像；最多允许 {wanted}。</translation>
    </message>
    <message>
        <source>Whether the model answers about what was to be forgotten as if it had never seen it can&apos;t be told.</source>
        <translation>无法判断模型对待遗忘内容的回答是否像从未见过它。</translation>
    </message>
    <message>
        <source>Which images trained the model, and what their classes are, is fixed.</source>
        <translation>哪些图像训练过模型以及它们的类别均已固定。</translation>
    </message>
    <message>
        <source>Which images trained the model, or what their classes are, is not as the administrator fixed it. Ask the administrator to prepare the project again.</source>
        <translation>哪些图像训练过模型或它们的类别与管理员所固定的不符。请让管理员重新准备项目。</translation>
    </message>
    <message>
        <source>Which images were chosen was erased with the traces. Choose anew what to forget.</source>
        <translation>选定了哪些图像已随痕迹清除。请重新选择要遗忘的内容。</translation>
    </message>
    <message>
        <source>Who did or decided it is missing. Write the name of a person.</source>
        <translation>缺少执行或决定此事的人。请填写姓名。</translation>
    </message>
    <message>
        <source>Working out the figures</source>
        <translation>正在计算各项数值</translation>
    </message>
    <message>
        <source>Writing the model</source>
        <translation>正在写入模型</translation>
    </message>
    <message>
        <source>Writing the model card</source>
        <translation>正在写入模型卡</translation>
    </message>
    <message>
        <source>Writing the record and its report</source>
        <translation>正在写入记录及其报告</translation>
    </message>
    <message>
        <source>a model of this kind does not end in a linear layer, so there are no features before it to read</source>
        <translation>此类模型不以线性层结尾，因此没有其之前的特征可读取</translation>
    </message>
    <message>
        <source>a retrained model does not learn it within {steps} steps, or knows it from the start</source>
        <translation>重新训练的模型在 {steps} 步内学不会它，或一开始就会</translation>
    </message>
    <message>
        <source>a sub-class</source>
        <translation>一个子类</translation>
    </message>
    <message>
        <source>all images with values of {column} that were erased</source>
        <translation>具有已被清除的 {column} 值的所有图像</translation>
    </message>
    <message>
        <source>all images with {column} {names}</source>
        <translation>{column} 为 {names} 的所有图像</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>chosen images</source>
        <translation>所选图像</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>个类别</translation>
    </message>
    <message>
        <source>files</source>
        <translation>个文件</translation>
    </message>
    <message>
        <source>how likely the classifier itself thinks the other class</source>
        <translation>分类器自己认为另一类别的可能性有多大</translation>
    </message>
    <message>
        <source>how strongly the model expects True as its next word, compared with False</source>
        <translation>模型以 True 而非 False 作为下一个词的预期有多强</translation>
    </message>
    <message>
        <source>how strongly the server&apos;s model expects True as its next word, compared with False</source>
        <translation>服务器的模型以 True 而非 False 作为下一个词的预期有多强</translation>
    </message>
    <message>
        <source>how well the caption “a photo of …” fits the image, against those of all other classes (zero-shot similarity)</source>
        <translation>与其他所有类别相比，说明文字“a photo of …”与图像的相配程度（零样本相似度）</translation>
    </message>
    <message>
        <source>image passes</source>
        <translation>次图像计算</translation>
    </message>
    <message>
        <source>images</source>
        <translation>张图像</translation>
    </message>
    <message>
        <source>it is not known whether the original&apos;s training started from random weights or a pretrained file</source>
        <translation>不知道原模型的训练是从随机权重还是从预训练文件开始的</translation>
    </message>
    <message>
        <source>it is not known which images to forget the reference models were trained without; beside each one&apos;s file, a text file of the same name has to list the images it was trained on, one on each line</source>
        <translation>不知道参照模型训练时没有用到哪些待遗忘的图像；每个模型文件旁须有同名的文本文件，列出其训练所用的图像，每行一张</translation>
    </message>
    <message>
        <source>it was not checked whether the recipe of the retrained models, on all images, makes a model as good as the original</source>
        <translation>没有检查过重新训练模型的训练配方用于全部图像时，能否得到与原模型一样好的模型</translation>
    </message>
    <message>
        <source>lines of the list</source>
        <translation>行列表</translation>
    </message>
    <message>
        <source>no images of these classes are known to be new to the model</source>
        <translation>没有已知对模型来说是新的这些类别的图像</translation>
    </message>
    <message>
        <source>none of its images is there any more to ask the models about</source>
        <translation>它的图像已无一存在，无法再就此询问模型</translation>
    </message>
    <message>
        <source>not known yet: how the server can be asked is found out with the first question</source>
        <translation>尚不清楚：能以何种方式询问服务器，要到第一个问题时才知道</translation>
    </message>
    <message>
        <source>one chosen image</source>
        <translation>一张选定的图像</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>个问题</translation>
    </message>
    <message>
        <source>random images</source>
        <translation>随机图像</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>the original and the retrained models differ too little here to tell how far others lie between</source>
        <translation>原模型与重新训练的模型在此相差太小，无法说明其他模型离它们有多远</translation>
    </message>
    <message>
        <source>the pretrained file from which the original&apos;s training started was not given</source>
        <translation>没有提供原模型训练所起始的预训练文件</translation>
    </message>
    <message>
        <source>the recipe of the retrained models, on all images, makes a model more than 2 points better or worse than the original</source>
        <translation>重新训练模型的训练配方用于全部图像时，得到的模型比原模型好或差超过 2 个百分点</translation>
    </message>
    <message>
        <source>the share of True among several answers to the same question</source>
        <translation>对同一问题的多次回答中 True 的比例</translation>
    </message>
    <message>
        <source>there is no retrained model to compare with; retrain in this project, or give one&apos;s file</source>
        <translation>没有可供比较的重新训练的模型；请在此项目中重新训练，或提供其文件</translation>
    </message>
    <message>
        <source>there is no untrained model to compare with</source>
        <translation>没有可供比较的未经训练的模型</translation>
    </message>
    <message>
        <source>this attack needs at least two reference models, each trained on a random half of the images</source>
        <translation>此攻击至少需要两个参照模型，每个都用图像的随机一半训练</translation>
    </message>
    <message>
        <source>transformers can&apos;t make the model in “{path}” as its config.json says: {reason}. Ask whoever made it for the folder as it was saved.</source>
        <translation>transformers 无法按 config.json 的说明构建“{path}”中的模型：{reason}。请向模型的制作者索取保存时的原始文件夹。</translation>
    </message>
    <message>
        <source>ways to prepare images</source>
        <translation>种图像预处理方式</translation>
    </message>
    <message>
        <source>whether the server&apos;s answer is True (1) or False (0)</source>
        <translation>服务器的回答是 True（1）还是 False（0）</translation>
    </message>
    <message>
        <source>which images it was about was erased with the traces, so they can&apos;t be found any more</source>
        <translation>它涉及哪些图像已随痕迹清除，因此再也找不到</translation>
    </message>
    <message>
        <source>whole classes</source>
        <translation>整个类别</translation>
    </message>
    <message>
        <source>with fewer than two retrained models it is not known how much they differ, and the floor may be too low</source>
        <translation>重新训练的模型少于两个时，不知道它们之间相差多少，下限可能偏低</translation>
    </message>
    <message>
        <source>{batch} images at once would not fit the free memory, so each step is computed in {parts} parts. The run takes about a third longer.</source>
        <translation>一次 {batch} 张图像超出可用内存，因此每一步分成 {parts} 部分计算。运行大约多花三分之一的时间。</translation>
    </message>
    <message>
        <source>{count} chosen images</source>
        <translation>{count} 张选定的图像</translation>
    </message>
    <message>
        <source>{count} images can&apos;t be read. Mend them and read the folder again, or leave them out.</source>
        <translation>有 {count} 张图像无法读取。请修复后重新读取文件夹，或将其略去。</translation>
    </message>
    <message>
        <source>{count} names on the list are of no image here, or of several: {names}. Correct the list, or go on without them with --not-found FILE, which saves them.</source>
        <translation>列表中有 {count} 个名称不对应此处的任何图像，或对应多张图像：{names}。请更正列表，或用 --not-found FILE 跳过它们继续，该选项会将其保存。</translation>
    </message>
    <message>
        <source>{count} of the chosen images are not among these images: {names}. Take them off the list, or correct it.</source>
        <translation>有 {count} 张选定的图像不在这些图像之中：{names}。请将其从列表中去掉，或更正。</translation>
    </message>
    <message>
        <source>{count} of the chosen images did not train the model, so there is nothing of them to forget: {names}. Take them off the list.</source>
        <translation>有 {count} 张选定的图像没有训练过模型，因此没有什么可遗忘：{names}。请将其从列表中去掉。</translation>
    </message>
    <message>
        <source>{count} ways to prepare images were not tried because it would take too long. If too few images are right, ask whoever made the model, and choose how on the page Model or with --preprocessing.</source>
        <translation>有 {count} 种准备图像的方式没有试验，因为那会花太长时间。如果正确的图像太少，请询问制作模型的人，并在“模型”页面或用 --preprocessing 选择方式。</translation>
    </message>
    <message>
        <source>{found} images were forgotten; at least {wanted} are asked for.</source>
        <translation>遗忘了 {found} 张图像；要求至少 {wanted} 张。</translation>
    </message>
    <message>
        <source>{method} can&apos;t forget {what}: it is made for {suits}. Choose another method, such as MeGU+, or retrain.</source>
        <translation>{method} 无法遗忘{what}：它针对的是{suits}。请选择其他方法，例如 MeGU+，或重新训练。</translation>
    </message>
    <message>
        <source>{names}</source>
        <translation>{names}</translation>
    </message>
    <message>
        <source>{names} ({column}) within {of}</source>
        <translation>{of} 中的 {names}（{column}）</translation>
    </message>
    <message>
        <source>{names} within {of}</source>
        <translation>{of} 中的 {names}</translation>
    </message>
    <message>
        <source>{package} brings the architecture {architecture}, which can&apos;t be used: {reason}.</source>
        <translation>{package} 带来的架构 {architecture} 无法使用：{reason}。</translation>
    </message>
    <message>
        <source>{package} brings the architecture {architecture}, whose name is taken. Its own needs another name.</source>
        <translation>{package} 带来的架构 {architecture} 与已有的重名。它需要另一个名称。</translation>
    </message>
    <message>
        <source>{percent} % of the training images, drawn at random (seed {seed})</source>
        <translation>{percent} % 的训练图像，随机抽取（种子 {seed}）</translation>
    </message>
    <message>
        <source>{run} goes on from {start}, which was not made with the method and settings that the administrator fixed ({title}). Start a new run from the original.</source>
        <translation>{run} 接续自 {start}，而后者不是用管理员固定的方法和设置（{title}）制作的。请从原模型启动新的运行。</translation>
    </message>
    <message>
        <source>{run} has no evidence record, and none can be made afterwards: write it first (megu report).</source>
        <translation>{run} 没有证据记录，此后也无法再制作：请先写入（megu report）。</translation>
    </message>
    <message>
        <source>{run} was not made with the method and settings that the administrator fixed ({title}). Start a new run with these.</source>
        <translation>{run} 不是用管理员固定的方法和设置（{title}）制作的。请用这些设置启动新的运行。</translation>
    </message>
    <message>
        <source>{tuning} tunes on what {scenario} reports. Tune on other classes, or on another draw.</source>
        <translation>{tuning} 在 {scenario} 所报告的内容上调参。请在其他类别上，或在另一次抽取上调参。</translation>
    </message>
    <message>
        <source>“{folder}” already holds a project. Open it, or choose another folder.</source>
        <translation>“{folder}”中已有一个项目。请打开它，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>“{folder}” can&apos;t be written to. Choose another folder, or ask for permission to write there.</source>
        <translation>无法写入“{folder}”。请选择其他文件夹，或申请在那里写入的权限。</translation>
    </message>
    <message>
        <source>“{folder}” has no room for {needed} GB of decoded images, so they are decoded anew each time. This takes longer; free some space there to save it.</source>
        <translation>“{folder}”没有空间存放 {needed} GB 的解码图像，因此每次重新解码。这需要更长时间；请在那里腾出空间以节省时间。</translation>
    </message>
    <message>
        <source>“{folder}” holds no evidence record. Choose the folder in which evidence.json lies.</source>
        <translation>“{folder}”中没有证据记录。请选择 evidence.json 所在的文件夹。</translation>
    </message>
    <message>
        <source>“{folder}” holds no project. Choose the folder in which the file project.json lies.</source>
        <translation>“{folder}”中没有项目。请选择 project.json 文件所在的文件夹。</translation>
    </message>
    <message>
        <source>“{host}” asks for a key, or does not accept this one. Enter it again, or ask for a new one.</source>
        <translation>“{host}”要求密钥，或不接受此密钥。请重新输入，或索取新的密钥。</translation>
    </message>
    <message>
        <source>“{host}” can&apos;t prove who it is: its certificate is not valid here, so nothing was sent. Ask who runs it.</source>
        <translation>“{host}”无法证明其身份：其证书在此处无效，因此没有发送任何内容。请询问其运行者。</translation>
    </message>
    <message>
        <source>“{host}” does not let you use the model “{model}”. Choose another, or ask who runs the server.</source>
        <translation>“{host}”不允许您使用模型“{model}”。请选择其他模型，或询问服务器的运行者。</translation>
    </message>
    <message>
        <source>“{host}” has no model “{model}” at this address. Check the model&apos;s name and the address.</source>
        <translation>“{host}”在此地址上没有模型“{model}”。请检查模型的名称和地址。</translation>
    </message>
    <message>
        <source>“{host}” has no model “{model}”. It has: {models}. Enter one of these names.</source>
        <translation>“{host}”没有模型“{model}”。它有：{models}。请输入其中一个名称。</translation>
    </message>
    <message>
        <source>“{host}” keeps breaking off the connection. Look at the server, then go on: what was answered is kept.</source>
        <translation>“{host}”不断中断连接。请查看服务器，然后继续：已回答的内容会保留。</translation>
    </message>
    <message>
        <source>“{host}” keeps failing (HTTP {status}: {reason}). Look at the server&apos;s own messages, then go on: what was answered is kept.</source>
        <translation>“{host}”不断出错（HTTP {status}：{reason}）。请查看服务器自己的消息，然后继续：已回答的内容会保留。</translation>
    </message>
    <message>
        <source>“{host}” passes questions on to “{target}”; nothing was sent there. Enter that address to use it.</source>
        <translation>“{host}”将问题转交给“{target}”；没有向那里发送任何内容。要使用它，请输入该地址。</translation>
    </message>
    <message>
        <source>“{host}” refuses the question (HTTP {status}: {reason}). Check that the model there takes several images.</source>
        <translation>“{host}”拒绝了问题（HTTP {status}：{reason}）。请检查那里的模型是否接受多张图像。</translation>
    </message>
    <message>
        <source>“{host}” sends answers that can&apos;t be read ({reason}). Check that the address is that of an OpenAI-compatible server, and test the connection again.</source>
        <translation>“{host}”发来的回答无法读取（{reason}）。请检查该地址是否为 OpenAI 兼容服务器的地址，并重新测试连接。</translation>
    </message>
    <message>
        <source>“{host}” takes no more questions for now. Go on later: what was answered is kept.</source>
        <translation>“{host}”暂时不接受更多问题。请稍后继续：已回答的内容会保留。</translation>
    </message>
    <message>
        <source>“{host}” takes too long to answer. Ask fewer questions at once or use a smaller model there, then go on: what was answered is kept.</source>
        <translation>“{host}”回答得太慢。请减少同时提问的数量，或在那里使用较小的模型，然后继续：已回答的内容会保留。</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be read as an image. Choose another one, for instance a PNG or a JPEG.</source>
        <translation>“{name}”无法作为图像读取。请选择其他图像，例如 PNG 或 JPEG。</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be {value}. What it can be: {allowed}.</source>
        <translation>“{name}”不能为 {value}。可以为：{allowed}。</translation>
    </message>
    <message>
        <source>“{name}” has no images but those to be forgotten. Agree first that some of them are sent, or ask a model on this computer.</source>
        <translation>“{name}”除了待遗忘的图像外没有其他图像。请先同意发送其中一部分，或询问这台计算机上的模型。</translation>
    </message>
    <message>
        <source>“{name}” in “{path}” has changed since it was read. Read the folder again.</source>
        <translation>“{path}”中的“{name}”自读取以来已发生变化。请重新读取文件夹。</translation>
    </message>
    <message>
        <source>“{name}” stands in “{path}” twice, and not with the same words. Keep one of the rows.</source>
        <translation>“{name}”在“{path}”中出现两次，且内容不同。请只保留其中一行。</translation>
    </message>
    <message>
        <source>“{path}” can&apos;t be found or read. Choose it again.</source>
        <translation>“{path}”找不到或无法读取。请重新选择。</translation>
    </message>
    <message>
        <source>“{path}” can&apos;t be read as a list of folders and their classes. Write one folder and its class a line, with a comma between, or a JSON object.</source>
        <translation>“{path}”无法作为文件夹与类别的列表读取。请每行写一个文件夹及其类别，中间用逗号分隔，或写成 JSON 对象。</translation>
    </message>
    <message>
        <source>“{path}” can&apos;t be read as a list of images. Write one path a line, as plain text in UTF-8.</source>
        <translation>“{path}”无法作为图像列表读取。请每行写一个路径，使用 UTF-8 纯文本。</translation>
    </message>
    <message>
        <source>“{path}” can&apos;t be read as a policy. Put back a copy of it, or ask the administrator to prepare the project again.</source>
        <translation>“{path}”无法作为策略读取。请放回其副本，或请管理员重新准备项目。</translation>
    </message>
    <message>
        <source>“{path}” can&apos;t be read here. Choose a folder of images, a .zip of one, or a list as CSV or Parquet; unpack other archives first.</source>
        <translation>“{path}”无法在此处读取。请选择图像文件夹、其 .zip，或 CSV、Parquet 列表；其他归档请先解包。</translation>
    </message>
    <message>
        <source>“{path}” can&apos;t be read. Ask for permission to read it.</source>
        <translation>“{path}”无法读取。请申请读取权限。</translation>
    </message>
    <message>
        <source>“{path}” can&apos;t be read. Choose the image&apos;s file; one in an archive is taken out first.</source>
        <translation>无法读取“{path}”。请选择图像文件；若在压缩包中，请先将其取出。</translation>
    </message>
    <message>
        <source>“{path}” can&apos;t be read. Name the benchmark&apos;s YAML file.</source>
        <translation>“{path}”无法读取。请指明基准测试的 YAML 文件。</translation>
    </message>
    <message>
        <source>“{path}” can&apos;t be understood as a table. Save it again, as CSV for instance.</source>
        <translation>“{path}”无法作为表格理解。请重新保存，例如保存为 CSV。</translation>
    </message>
    <message>
        <source>“{path}” can&apos;t be understood. Copy the folder again from where it came from.</source>
        <translation>“{path}”无法理解。请从来源处重新复制文件夹。</translation>
    </message>
    <message>
        <source>“{path}” can&apos;t be understood. Put back a copy of it, or start a new project in another folder.</source>
        <translation>“{path}”无法理解。请放回其副本，或在另一个文件夹中新建项目。</translation>
    </message>
    <message>
        <source>“{path}” can&apos;t be unpacked: it is damaged or not all there. Copy it anew from where it came.</source>
        <translation>“{path}”无法解包：它已损坏或不完整。请从来源处重新复制。</translation>
    </message>
    <message>
        <source>“{path}” claims to hold more than this computer can take. Divide it into smaller files.</source>
        <translation>“{path}”声称的内容超出了这台计算机的能力。请将其分成较小的文件。</translation>
    </message>
    <message>
        <source>“{path}” contains program code, which was not run. Ask whoever made it for the weights alone, saved with torch.save(model.state_dict(), …).</source>
        <translation>“{path}”含有程序代码，没有运行。请让制作者只提供权重，用 torch.save(model.state_dict(), …) 保存。</translation>
    </message>
    <message>
        <source>“{path}” does not read back as it was written. Pack again, to another disk if it repeats.</source>
        <translation>“{path}”读回的内容与写入的不同。请重新打包；若再次出现，请打包到另一个磁盘。</translation>
    </message>
    <message>
        <source>“{path}” has a password, or is packed in a way that can&apos;t be read here. Unpack it, and choose the folder.</source>
        <translation>“{path}”带有密码，或打包方式无法在此处读取。请将其解包，然后选择文件夹。</translation>
    </message>
    <message>
        <source>“{path}” has another content than when it was looked at, although its size and date are the same. Choose the model again if that was meant; else put the right file back.</source>
        <translation>“{path}”的内容与查看时不同，尽管大小和日期没有变。如果这是有意的，请重新选择模型；否则请放回正确的文件。</translation>
    </message>
    <message>
        <source>“{path}” has no column label that gives each image its class; found: {found}. Name it so.</source>
        <translation>“{path}”没有给出每张图像类别的 label 列；现有：{found}。请如此命名。</translation>
    </message>
    <message>
        <source>“{path}” has no column of images; found: {found}. Choose a dataset of images.</source>
        <translation>“{path}”没有图像列；现有：{found}。请选择图像数据集。</translation>
    </message>
    <message>
        <source>“{path}” has no processor, so text and images can&apos;t be prepared for it. Get the model&apos;s whole folder.</source>
        <translation>“{path}”没有 processor，因此无法为其准备文字和图像。请取得模型的完整文件夹。</translation>
    </message>
    <message>
        <source>“{path}” has no weights in the safetensors format. Get the model&apos;s .safetensors files into it.</source>
        <translation>“{path}”没有 safetensors 格式的权重。请将模型的 .safetensors 文件放入其中。</translation>
    </message>
    <message>
        <source>“{path}” holds a JAX model. Only PyTorch models can be opened here. Ask whether there is one.</source>
        <translation>“{path}”中是 JAX 模型。此处只能打开 PyTorch 模型。请询问是否有 PyTorch 版本。</translation>
    </message>
    <message>
        <source>“{path}” holds a model of another kind ({found}) than the project&apos;s ({wanted}). Choose models with the same layers and classes.</source>
        <translation>“{path}”中的模型（{found}）与项目的模型（{wanted}）种类不同。请选择层和类别相同的模型。</translation>
    </message>
    <message>
        <source>“{path}” holds a model of the kind “{kind}”, no image classifier. Choose a classifier&apos;s folder.</source>
        <translation>“{path}”中的模型种类为“{kind}”，不是图像分类器。请选择分类器的文件夹。</translation>
    </message>
    <message>
        <source>“{path}” holds a model that needs program code of its own (“{kind}”), which was not run. Ask whoever made it for a classifier that transformers knows by itself.</source>
        <translation>“{path}”中的模型需要其自身的程序代码（“{kind}”），没有运行。请让制作者提供 transformers 本身就认识的分类器。</translation>
    </message>
    <message>
        <source>“{path}” holds a model with weights for TensorFlow or JAX alone. Ask for its model.safetensors.</source>
        <translation>“{path}”中的模型只有用于 TensorFlow 或 JAX 的权重。请索取其 model.safetensors。</translation>
    </message>
    <message>
        <source>“{path}” holds a model&apos;s configuration without its weights. Ask for its model.safetensors.</source>
        <translation>“{path}”中有模型的配置而没有权重。请索取其 model.safetensors。</translation>
    </message>
    <message>
        <source>“{path}” holds a name that leads out of it ({name}), which no ordinary archive does. Ask for the images anew.</source>
        <translation>“{path}”中有指向其外部的名称（{name}），普通归档不会如此。请重新索取图像。</translation>
    </message>
    <message>
        <source>“{path}” holds a network of somebody&apos;s own ({kind}), which can&apos;t be rebuilt without its program. Its weights were read, nothing was run. Ask whoever made it for help.</source>
        <translation>“{path}”中是某人自己的网络（{kind}），没有其程序就无法重建。只读取了它的权重，没有运行任何内容。请向制作者求助。</translation>
    </message>
    <message>
        <source>“{path}” holds arrays of NumPy. Ask whoever made it for the PyTorch model&apos;s weights.</source>
        <translation>“{path}”中是 NumPy 数组。请让制作者提供 PyTorch 模型的权重。</translation>
    </message>
    <message>
        <source>“{path}” holds more than {most} files, which no packed project does. Nothing was unpacked. Ask who sent it.</source>
        <translation>“{path}”含有超过 {most} 个文件，任何打包的项目都不会如此。没有解包任何内容。请询问发送者。</translation>
    </message>
    <message>
        <source>“{path}” holds no certificate. Choose the authority’s root certificate, a file in PEM form.</source>
        <translation>“{path}”中没有证书。请选择该机构的根证书（PEM 格式文件）。</translation>
    </message>
    <message>
        <source>“{path}” holds no key. Choose the file that was saved as a key: one line of 64 signs.</source>
        <translation>“{path}”中没有密钥。请选择当初保存为密钥的文件：一行 64 个字符。</translation>
    </message>
    <message>
        <source>“{path}” holds no packed project. Choose a file that was made by packing one: it ends in .megu.</source>
        <translation>“{path}”中没有打包的项目。请选择打包生成的文件：其名称以 .megu 结尾。</translation>
    </message>
    <message>
        <source>“{path}” holds no weights. Ask whoever made it for the model&apos;s state_dict.</source>
        <translation>“{path}”中没有权重。请让制作者提供模型的 state_dict。</translation>
    </message>
    <message>
        <source>“{path}” holds other images: {missing} of {of} that were looked for are not there, such as {name}. Choose the place that these images were moved to.</source>
        <translation>“{path}”中是其他图像：所查找的 {of} 张中有 {missing} 张不在那里，例如 {name}。请选择这些图像移动到的位置。</translation>
    </message>
    <message>
        <source>“{path}” holds the file name “{name}”, which Windows does not take. Unpack it on another system, or rename that file where the project was packed.</source>
        <translation>“{path}”中有文件名“{name}”，Windows 不接受。请在其他系统上解包，或在打包项目的地方将该文件改名。</translation>
    </message>
    <message>
        <source>“{path}” holds the file name “{name}”, which is too long for this disk. Unpack it on another system, or give that file a shorter name where the project was packed.</source>
        <translation>“{path}”中有文件名“{name}”，对此磁盘来说太长。请在其他系统上解包，或在打包项目的地方给该文件起一个较短的名称。</translation>
    </message>
    <message>
        <source>“{path}” holds the file name “{name}”, which no packed project has. Nothing was unpacked. Ask who sent it.</source>
        <translation>“{path}”中有文件名“{name}”，打包的项目中不会有这种名称。没有解包任何内容。请询问发送者。</translation>
    </message>
    <message>
        <source>“{path}” holds weights of a network that is none of torchvision, timm or the ResNets for small images; the first is called “{example}”. Ask whoever made it which network it is.</source>
        <translation>“{path}”中的权重属于一种既不是 torchvision、timm，也不是小图像 ResNet 的网络；第一个名为“{example}”。请询问制作者这是哪种网络。</translation>
    </message>
    <message>
        <source>“{path}” holds weights that are not numbers: its training went wrong. Ask for an earlier copy.</source>
        <translation>“{path}”中的权重不是数字：其训练出了问题。请索取更早的副本。</translation>
    </message>
    <message>
        <source>“{path}” holds weights that can&apos;t be trained any further: they are quantised, sparse or whole numbers. Ask whoever made it for the model as it was before it was made smaller.</source>
        <translation>“{path}”中的权重无法继续训练：它们是量化的、稀疏的或整数。请让制作者提供缩小之前的模型。</translation>
    </message>
    <message>
        <source>“{path}” is a Core ML model, made from another one. Ask for the PyTorch model it was made from.</source>
        <translation>“{path}”是由其他模型生成的 Core ML 模型。请索取其来源的 PyTorch 模型。</translation>
    </message>
    <message>
        <source>“{path}” is a Keras model. Only PyTorch models can be opened here. Ask whether there is one.</source>
        <translation>“{path}”是 Keras 模型。此处只能打开 PyTorch 模型。请询问是否有 PyTorch 版本。</translation>
    </message>
    <message>
        <source>“{path}” is a PaddlePaddle model. Only PyTorch models can be opened here. Ask whether there is one.</source>
        <translation>“{path}”是 PaddlePaddle 模型。此处只能打开 PyTorch 模型。请询问是否有 PyTorch 版本。</translation>
    </message>
    <message>
        <source>“{path}” is a TensorFlow model. Only PyTorch models can be opened here. Ask whether there is one.</source>
        <translation>“{path}”是 TensorFlow 模型。此处只能打开 PyTorch 模型。请询问是否有 PyTorch 版本。</translation>
    </message>
    <message>
        <source>“{path}” is a TorchScript program, which was not run. Ask whoever made it for the weights alone.</source>
        <translation>“{path}”是 TorchScript 程序，没有运行。请让制作者只提供权重。</translation>
    </message>
    <message>
        <source>“{path}” is a compiled program, which was not run. Ask whoever made it for the weights alone.</source>
        <translation>“{path}”是编译后的程序，没有运行。请让制作者只提供权重。</translation>
    </message>
    <message>
        <source>“{path}” is a fastai learner, which is a program and was not run. Ask for its network&apos;s weights.</source>
        <translation>“{path}”是 fastai 的 learner，它是一个程序，没有运行。请索取其网络的权重。</translation>
    </message>
    <message>
        <source>“{path}” is a folder in which no model lies. Choose the model&apos;s file inside it, or a folder with config.json and model.safetensors.</source>
        <translation>“{path}”是一个没有模型的文件夹。请选择其中的模型文件，或含有 config.json 和 model.safetensors 的文件夹。</translation>
    </message>
    <message>
        <source>“{path}” is a language model for llama.cpp, no image classifier. Choose the classifier&apos;s file.</source>
        <translation>“{path}”是用于 llama.cpp 的语言模型，不是图像分类器。请选择分类器的文件。</translation>
    </message>
    <message>
        <source>“{path}” is a model of scikit-learn or of the like, which has no layers to retrain. Only neural networks of PyTorch can be opened here. Ask whether there is one.</source>
        <translation>“{path}”是 scikit-learn 或类似工具的模型，没有可重新训练的层。此处只能打开 PyTorch 的神经网络。请询问是否有这样的模型。</translation>
    </message>
    <message>
        <source>“{path}” is an ONNX model, made from another one. Ask for the PyTorch model it was made from.</source>
        <translation>“{path}”是由其他模型生成的 ONNX 模型。请索取其来源的 PyTorch 模型。</translation>
    </message>
    <message>
        <source>“{path}” is an archive. Unpack it, and choose the model&apos;s file that lies in it.</source>
        <translation>“{path}”是归档。请将其解包，然后选择其中的模型文件。</translation>
    </message>
    <message>
        <source>“{path}” is empty. Ask for the model&apos;s file again.</source>
        <translation>“{path}”是空的。请重新索取模型的文件。</translation>
    </message>
    <message>
        <source>“{path}” is gone, can&apos;t be read or has changed since the project read it. Put it back, or run the project with --read-again, then pack it.</source>
        <translation>“{path}”不见了、无法读取，或自项目读取以来已发生变化。请将其放回，或用 --read-again 运行项目，然后再打包。</translation>
    </message>
    <message>
        <source>“{path}” is incomplete or damaged. Copy it again from where it came from.</source>
        <translation>“{path}”不完整或已损坏。请从来源处重新复制。</translation>
    </message>
    <message>
        <source>“{path}” is no YAML file: {reason}.</source>
        <translation>“{path}”不是 YAML 文件：{reason}。</translation>
    </message>
    <message>
        <source>“{path}” is no answer of a time-stamp authority. Choose the file that it sent, often called .tsr.</source>
        <translation>“{path}”不是时间戳机构的答复。请选择机构发来的文件，扩展名通常为 .tsr。</translation>
    </message>
    <message>
        <source>“{path}” is no benchmark&apos;s configuration: it has more than {most} kB or {depth} levels, or repeats itself too often.</source>
        <translation>“{path}”不是基准测试的配置：它超过 {most} kB 或 {depth} 层，或者重复次数过多。</translation>
    </message>
    <message>
        <source>“{path}” is no evidence record that can be read. Choose the file evidence.json as it was written.</source>
        <translation>“{path}”不是可以读取的证据记录。请选择原样写入的 evidence.json 文件。</translation>
    </message>
    <message>
        <source>“{path}” is no model file that can be opened here. Ask for the model&apos;s weights as a .safetensors or .pt file.</source>
        <translation>“{path}”不是可在此处打开的模型文件。请索取模型的权重，格式为 .safetensors 或 .pt 文件。</translation>
    </message>
    <message>
        <source>“{path}” is no model folder: it has no readable config.json. Choose the folder that holds it.</source>
        <translation>“{path}”不是模型文件夹：其中没有可读的 config.json。请选择含有它的文件夹。</translation>
    </message>
    <message>
        <source>“{path}” is not among the images that this record says were forgotten. An image that was only renamed would be found; one that was saved again is another.</source>
        <translation>“{path}”不在这份记录所说的已遗忘图像之中。只改了名称的图像能够找到；重新保存过的则是另一张图像。</translation>
    </message>
    <message>
        <source>“{path}” is not the model that was exported. It is exported again; what is there stays.</source>
        <translation>“{path}”不是当初导出的模型。将重新导出；原有文件保持不动。</translation>
    </message>
    <message>
        <source>“{path}” is not there. Choose the model&apos;s file again.</source>
        <translation>“{path}”不在那里。请重新选择模型的文件。</translation>
    </message>
    <message>
        <source>“{path}” is not what its name says, or is damaged. Copy it again from where it came from.</source>
        <translation>“{path}”与其名称所示不符，或已损坏。请从来源处重新复制。</translation>
    </message>
    <message>
        <source>“{path}” is not what the administrator sealed: it was changed or exchanged. Put back a copy of it, or ask the administrator to prepare the project again.</source>
        <translation>“{path}”不是管理员所封存的内容：它被更改或替换过。请放回其副本，或请管理员重新准备项目。</translation>
    </message>
    <message>
        <source>“{path}” is not what the step “{stage}” wrote: someone has changed it, or the disk is failing. Compare or export once more: the step is done again then.</source>
        <translation>“{path}”已不是步骤“{stage}”写入的内容：有人修改过它，或者磁盘出了故障。请再次比较或导出：届时该步骤会重新执行。</translation>
    </message>
    <message>
        <source>“{path}” is not what the step “{stage}” wrote: someone has changed it, or the disk is failing. The step is done again.</source>
        <translation>“{path}”已不是步骤“{stage}”写入的内容：有人修改过它，或者磁盘出了故障。该步骤将重新执行。</translation>
    </message>
    <message>
        <source>“{path}” is of another network than the original: only {fits} of {of} tensors fit. Choose the file from which its training started, or say that you don&apos;t know it.</source>
        <translation>“{path}”属于与原模型不同的网络：{of} 个张量中只有 {fits} 个相符。请选择其训练所起始的文件，或说明您不知道。</translation>
    </message>
    <message>
        <source>“{path}” is the officer’s key, which opens this record’s marks. Nothing is signed with it: a signature takes a key of its own. Choose that, or make a new one.</source>
        <translation>“{path}”是数据保护专员的密钥，用来开启本记录的标记。它不用于签名：签名需要单独的密钥。请选择那把密钥，或生成一把新的。</translation>
    </message>
    <message>
        <source>“{path}” is there already, and no key is ever overwritten. Choose another name.</source>
        <translation>“{path}”已存在，绝不覆盖任何密钥。请选择其他名称。</translation>
    </message>
    <message>
        <source>“{path}” is there already, and nothing is overwritten. Choose another name with --out.</source>
        <translation>“{path}”已存在，不会覆盖任何内容。请用 --out 选择其他名称。</translation>
    </message>
    <message>
        <source>“{path}” is there already, and nothing is overwritten. Choose another place or name.</source>
        <translation>“{path}”已存在，不会覆盖任何内容。请选择其他位置或名称。</translation>
    </message>
    <message>
        <source>“{path}” lies in no project. Say with --project DIR where the project is.</source>
        <translation>“{path}”不在任何项目中。请用 --project DIR 说明项目的位置。</translation>
    </message>
    <message>
        <source>“{path}” lies inside the project that is to be packed. Choose a place outside it with --out.</source>
        <translation>“{path}”位于要打包的项目之内。请用 --out 选择项目之外的位置。</translation>
    </message>
    <message>
        <source>“{path}” lists other images than were chosen: someone has changed it. Put it back, or choose the images again.</source>
        <translation>“{path}”列出的图像与所选的不同：有人修改过它。请放回原文件，或重新选择图像。</translation>
    </message>
    <message>
        <source>“{path}” names an image outside its own folder (“{name}”). Put the list into a folder that holds all images.</source>
        <translation>“{path}”指向其自身文件夹之外的图像（“{name}”）。请将列表放到含有所有图像的文件夹中。</translation>
    </message>
    <message>
        <source>“{path}” names no images. Choose another list.</source>
        <translation>“{path}”没有列出任何图像。请选择其他列表。</translation>
    </message>
    <message>
        <source>“{path}” names none of the project&apos;s images. Write one name on each line, for instance {example}.</source>
        <translation>“{path}”没有列出项目的任何图像。请每行写一个名称，例如 {example}。</translation>
    </message>
    <message>
        <source>“{path}” needs the columns “path” and “label” in its first line; found: {found}. Rename them there.</source>
        <translation>“{path}”的第一行需要“path”和“label”列；现有：{found}。请在那里改名。</translation>
    </message>
    <message>
        <source>“{path}” of the step “{stage}” keeps changing while it is used. Find out which program writes there, or move the project to another disk.</source>
        <translation>步骤“{stage}”的“{path}”在使用期间不断变化。请查明是哪个程序在写入，或把项目移到另一个磁盘。</translation>
    </message>
    <message>
        <source>“{path}” was changed after it was signed, or nobody signed it. Ask for the file as it was written.</source>
        <translation>“{path}”在签名之后被更改过，或者没有人签名。请索取最初写出的那个文件。</translation>
    </message>
    <message>
        <source>“{path}” was changed since an older model was exported. The record lists that model: put the file back from a backup, then write the record.</source>
        <translation>自导出较早的模型以来，“{path}”已被更改。记录会列出该模型：请从备份恢复此文件，然后再写记录。</translation>
    </message>
    <message>
        <source>“{path}” was compressed once more after it was saved. Ask for the file as PyTorch wrote it.</source>
        <translation>“{path}”在保存之后又被压缩过。请索取由 PyTorch 写出的原文件。</translation>
    </message>
    <message>
        <source>“{path}” was made with torch.export and is a program, which was not run. Ask whoever made it for the weights alone.</source>
        <translation>“{path}”是用 torch.export 制作的程序，没有运行。请让制作者只提供权重。</translation>
    </message>
    <message>
        <source>“{path}” was written by version 0.1.0, which has room for one signature. Write the record again.</source>
        <translation>“{path}”由 0.1.0 版写成，只能容纳一个签名。请重新写记录。</translation>
    </message>
    <message>
        <source>“{path}” was written, but can&apos;t be loaded: {reason}</source>
        <translation>“{path}”已写入，但无法加载：{reason}</translation>
    </message>
    <message>
        <source>“{path}” would take {whole} GB, more than {most} times its size, as an archive does that was made to fill a disk. Nothing was unpacked. Ask who sent it.</source>
        <translation>“{path}”将占用 {whole} GB，超过其大小的 {most} 倍，就像专为填满磁盘而做的压缩包。没有解包任何内容。请询问发送者。</translation>
    </message>
    <message>
        <source>“{path}”, from which the original&apos;s training started, is not there any more. Choose it again on the page Model, or say there that you don&apos;t know it.</source>
        <translation>原模型训练所起始的“{path}”已不在那里。请在“模型”页面重新选择，或在那里说明您不知道。</translation>
    </message>
    <message>
        <source>“{text}” is a date, where the name of a person or a body belongs. Write the name, or leave it empty.</source>
        <translation>“{text}”是日期，而这里应填写个人或机构的名称。请填写名称，或将其留空。</translation>
    </message>
    <message>
        <source>“{title}” computes something that ONNX has no word for. Choose another form.</source>
        <translation>“{title}”中有 ONNX 无法表达的计算。请选择其他形式。</translation>
    </message>
    <message>
        <source>“{url}” is no server address. Enter one such as http://localhost:8080/v1.</source>
        <translation>“{url}”不是服务器地址。请输入例如 http://localhost:8080/v1 的地址。</translation>
    </message>
</context>
<context>
    <name>operator</name>
    <message>
        <source>the administrator</source>
        <translation>管理员</translation>
    </message>
</context>
<context>
    <name>parameters</name>
    <message>
        <source>Allow for chance</source>
        <translation>计入偶然性</translation>
    </message>
    <message>
        <source>Ask about every class</source>
        <translation>询问每个类别</translation>
    </message>
    <message>
        <source>At most so many images of each other class are shown, drawn by chance.</source>
        <translation>其他每个类别最多展示这么多张随机抽取的图像。</translation>
    </message>
    <message>
        <source>At most so many passes</source>
        <translation>最多遍数</translation>
    </message>
    <message>
        <source>Breaks what is particular to the class to forget. As a share of the image.</source>
        <translation>破坏待遗忘类别的特有之处。以图像的比例表示。</translation>
    </message>
    <message>
        <source>Copies of the noise</source>
        <translation>噪声的副本数</translation>
    </message>
    <message>
        <source>Dampening</source>
        <translation>阻尼</translation>
    </message>
    <message>
        <source>Decides everything that is drawn by chance. The same seed repeats the run.</source>
        <translation>决定所有随机抽取的内容。同一种子可重复该运行。</translation>
    </message>
    <message>
        <source>Decides which example images are drawn. The same seed draws the same ones.</source>
        <translation>决定抽取哪些示例图像。同一种子抽取同样的图像。</translation>
    </message>
    <message>
        <source>Does not ask about classes that this classifier gives less than 0.1 % on average. Saves time with many.</source>
        <translation>不询问此分类器平均给出不足 0.1 % 的类别。类别很多时可节省时间。</translation>
    </message>
    <message>
        <source>Drop of retain accuracy</source>
        <translation>保留准确率的下降</translation>
    </message>
    <message>
        <source>Ends before the planned length once the images are forgotten, the rest is kept, and the answers have reached what they are led to.</source>
        <translation>一旦图像已被遗忘、其余的保留了下来，并且回答已达到引导的目标，就在计划的长度之前结束。</translation>
    </message>
    <message>
        <source>Estimate the answers first</source>
        <translation>先估计答案</translation>
    </message>
    <message>
        <source>Estimates by a brief training what a model that never saw the images would answer, and leads them there instead of to similar classes. Has no effect on whole classes.</source>
        <translation>通过一次短暂的训练，估计从未见过这些图像的模型会如何回答，并把图像引向这些答案，而不是引向相似的类别。对整个类别不起作用。</translation>
    </message>
    <message>
        <source>Exactly so many steps, whatever the passes say. 0 leaves it to them.</source>
        <translation>正好这么多步，不管遍数是多少。0 表示由遍数决定。</translation>
    </message>
    <message>
        <source>Example images per class</source>
        <translation>每个类别的示例图像数</translation>
    </message>
    <message>
        <source>Examples of a class in its questions</source>
        <translation>类别的问题中的示例数</translation>
    </message>
    <message>
        <source>Fewer give more steps away from the original&apos;s answers.</source>
        <translation>越少，远离原模型回答的步数越多。</translation>
    </message>
    <message>
        <source>Fills the whole matrix. Unlearning needs only the classes to forget.</source>
        <translation>填满整个矩阵。遗忘学习只需要待遗忘的类别。</translation>
    </message>
    <message>
        <source>Find the weight of the true class</source>
        <translation>自动确定真实类别的权重</translation>
    </message>
    <message>
        <source>For random and chosen images: takes the weight at which images that trained the model would be answered as unseen ones are. Without unseen images, or for a sub-class, the number above holds.</source>
        <translation>用于随机图像和选定的图像：取这样的权重，使训练过模型的图像得到与未见过的图像一样的回答。没有未见过的图像时，或对于子类，采用上面的数。</translation>
    </message>
    <message>
        <source>Forget accuracy, whole classes</source>
        <translation>遗忘准确率，整个类别</translation>
    </message>
    <message>
        <source>Hide from the features</source>
        <translation>对特征隐藏</translation>
    </message>
    <message>
        <source>How far images are moved by chance while training, as a share of their size.</source>
        <translation>训练时图像随机移动多远，以其尺寸的比例表示。</translation>
    </message>
    <message>
        <source>How large each step is while the rest is repaired.</source>
        <translation>修复其余部分时每一步有多大。</translation>
    </message>
    <message>
        <source>How large each step is. Too large breaks what should stay.</source>
        <translation>每一步有多大。太大会破坏应当保留的内容。</translation>
    </message>
    <message>
        <source>How long unlearning goes on: as many images are shown as that many passes over all of them would. More forgets deeper, and may cost what should stay.</source>
        <translation>遗忘学习持续多久：显示的图像数等于把所有图像过这么多遍。多则遗忘更深，但可能损害应保留的内容。</translation>
    </message>
    <message>
        <source>How many images of each class are shown. More is steadier and slower.</source>
        <translation>每个类别展示多少张图像。越多越稳定，也越慢。</translation>
    </message>
    <message>
        <source>How many images one step looks at while the rest is repaired.</source>
        <translation>修复其余部分时一步看多少张图像。</translation>
    </message>
    <message>
        <source>How many images one step looks at. More is steadier and needs more memory.</source>
        <translation>一步看多少张图像。越多越稳定，需要的内存也越多。</translation>
    </message>
    <message>
        <source>How many of the images to forget get noise; the others are shown as they are.</source>
        <translation>有多少待遗忘的图像加上噪声；其余的照原样展示。</translation>
    </message>
    <message>
        <source>How many of the images to keep are shown, drawn by chance. More is slower.</source>
        <translation>展示多少随机抽取的待保留图像。越多越慢。</translation>
    </message>
    <message>
        <source>How many of the last layers lose all they learned, convolutions and linear layers counted. More forgets deeper, and the rest has to be learned again.</source>
        <translation>最后多少层丢掉所学的一切，按卷积层和线性层计数。越多遗忘得越彻底，其余的也要重新学习。</translation>
    </message>
    <message>
        <source>How many times more a weight must matter to the images to forget than to all. 0 goes by how many images are forgotten.</source>
        <translation>一个权重对待遗忘图像的重要性须是对全部图像的多少倍。0 表示按要遗忘的图像数量来定。</translation>
    </message>
    <message>
        <source>How many weights may change: those that matter most to the images to forget.</source>
        <translation>可以改变多少权重：对待遗忘图像最重要的那些。</translation>
    </message>
    <message>
        <source>How many weights of each convolution start again. More forgets deeper, and costs more.</source>
        <translation>每个卷积中有多少权重重新开始。越多遗忘得越彻底，损失也越大。</translation>
    </message>
    <message>
        <source>How much it counts that the class can no longer be read from what the model sees just before it answers. More costs accuracy on the others. Has no effect on models that don&apos;t end in a linear layer.</source>
        <translation>使类别无法再从模型回答之前所见中读出，这一点所占的分量。越大，其他类别的准确率损失越多。对不以线性层结尾的模型不起作用。</translation>
    </message>
    <message>
        <source>How much it counts that the model is exactly as sure of an image’s own label as was estimated, however unlikely that label is. Hides forgotten images from an attacker who trains models of their own. Has no effect without the estimate.</source>
        <translation>模型对图像自身标签的确定程度与估计值完全一致有多重要，无论该标签的可能性多么低。这可使被遗忘的图像不被自行训练模型的攻击者发现。没有估计值时不起作用。</translation>
    </message>
    <message>
        <source>How much less of everything else may be recognised than before.</source>
        <translation>对其余一切的识别率最多可比之前下降多少。</translation>
    </message>
    <message>
        <source>How much of a selected weight is left. Smaller forgets more.</source>
        <translation>选中的权重保留多少。越小遗忘越多。</translation>
    </message>
    <message>
        <source>How much of each step goes on in the next. More goes further.</source>
        <translation>每一步有多少延续到下一步。越大走得越远。</translation>
    </message>
    <message>
        <source>How much of each step goes to images to forget; the rest rehearses the others.</source>
        <translation>每一步中有多少用于待遗忘的图像；其余的复习别的内容。</translation>
    </message>
    <message>
        <source>How much of its own class an image is still led to where other images of the class stay. Has no effect on whole classes. Ours: what we could read of the paper does not say.</source>
        <translation>当该类别的其他图像保留时，图像仍被引向其自身类别的程度。对整个类别不起作用。这是我们的做法：论文中我们读到的部分没有说明这一点。</translation>
    </message>
    <message>
        <source>How much staying with the original counts on images to keep.</source>
        <translation>在待保留的图像上与原模型保持一致所占的分量。</translation>
    </message>
    <message>
        <source>How much the similarity of classes counts beside the model’s own answers, which know some of it already. With 0, all classes count alike, except those without any similarity.</source>
        <translation>类别之间的相似度在模型自己的回答之外占多大分量；模型的回答本身已包含一部分相似度。为 0 时所有类别同等看待，毫无相似度的类别除外。</translation>
    </message>
    <message>
        <source>How much the teacher&apos;s small probabilities count. 1 takes them as they are.</source>
        <translation>教师的小概率所占的分量。1 表示照原样采用。</translation>
    </message>
    <message>
        <source>How much the true labels count on images to keep.</source>
        <translation>真实标签在待保留的图像上所占的分量。</translation>
    </message>
    <message>
        <source>How often each image is seen. More goes further from the original.</source>
        <translation>每张图像看多少遍。越多离原模型越远。</translation>
    </message>
    <message>
        <source>How often each image to keep is seen. State the number the original had.</source>
        <translation>每张待保留的图像看多少遍。请填写原模型所用的数。</translation>
    </message>
    <message>
        <source>How often each of the 32 noise images is shown. More forgets deeper.</source>
        <translation>32 张噪声图像中每张展示多少遍。越多遗忘越深。</translation>
    </message>
    <message>
        <source>How often each of them is seen at the least, however few they are among the others. 0 leaves it to the passes over all images.</source>
        <translation>每张图像至少被看多少次，无论它们在其他图像中有多少。0 表示由所有图像的遍数决定。</translation>
    </message>
    <message>
        <source>How often the images to keep are seen while all layers recover.</source>
        <translation>所有层恢复期间，遍历要保留图像的次数。</translation>
    </message>
    <message>
        <source>How often the images to keep are seen while the last layers learn again.</source>
        <translation>最后几层重新学习时，遍历要保留图像的次数。</translation>
    </message>
    <message>
        <source>How often the images to keep are seen, at half their size, by a fresh model.</source>
        <translation>一个全新的模型以一半的尺寸遍历要保留图像的次数。</translation>
    </message>
    <message>
        <source>How strong the noise on images to keep is. As a share of the image.</source>
        <translation>待保留图像上的噪声有多强。以图像的比例表示。</translation>
    </message>
    <message>
        <source>How strongly all weights are pulled to zero at first; the pull falls to nothing. More forgets more, and costs more of the rest.</source>
        <translation>起初把所有权重拉向零的力度；之后逐渐减为零。越大遗忘得越多，其余部分的损失也越大。</translation>
    </message>
    <message>
        <source>How sure the model is to be of the classes that images to forget resemble. More than 1 makes it surer.</source>
        <translation>模型对与待遗忘图像相似的类别应有多大把握。大于 1 使其把握更大。</translation>
    </message>
    <message>
        <source>Images measured</source>
        <translation>已测量的图像</translation>
    </message>
    <message>
        <source>Images per step</source>
        <translation>每步图像数</translation>
    </message>
    <message>
        <source>Images per step of the repair</source>
        <translation>修复时的每步图像数</translation>
    </message>
    <message>
        <source>Images to forget</source>
        <translation>待遗忘的图像</translation>
    </message>
    <message>
        <source>Images to forget per step</source>
        <translation>每步待遗忘的图像数</translation>
    </message>
    <message>
        <source>Images to keep per class</source>
        <translation>每个类别的待保留图像数</translation>
    </message>
    <message>
        <source>In how many of the passes the images to forget come first; the rest repair.</source>
        <translation>在多少遍中先看待遗忘的图像；其余的用于修复。</translation>
    </message>
    <message>
        <source>In how many of the passes, the last ones, no weight is pulled to zero.</source>
        <translation>最后多少遍不再把权重拉向零。</translation>
    </message>
    <message>
        <source>Instead of a number of layers: the last ones that do this share of the computing. 0 goes by the number.</source>
        <translation>不按层数，而取承担这一比例计算量的最后几层。0 表示按层数。</translation>
    </message>
    <message>
        <source>Keep BatchNorm’s statistics</source>
        <translation>保留 BatchNorm 的统计量</translation>
    </message>
    <message>
        <source>Keeps what the class shares with its neighbours. As a share of the image.</source>
        <translation>保留该类别与相邻类别的共同之处。以图像的比例表示。</translation>
    </message>
    <message>
        <source>Last passes without it</source>
        <translation>最后不施加拉力的遍数</translation>
    </message>
    <message>
        <source>Layers that start again</source>
        <translation>重新开始的层数</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Learning rate of the repair</source>
        <translation>修复时的学习率</translation>
    </message>
    <message>
        <source>Leave out classes that are never confused</source>
        <translation>略去从不混淆的类别</translation>
    </message>
    <message>
        <source>Leaves the original’s means and variances alone, though only images to forget are shown.</source>
        <translation>虽然只展示待遗忘的图像，仍保持原模型的均值和方差不变。</translation>
    </message>
    <message>
        <source>Limits the length, in passes over all images: a tenth of the original&apos;s training where that is known. 0 sets no limit.</source>
        <translation>以所有图像的遍数限制长度：已知原模型的训练时，为其十分之一。0 表示不限制。</translation>
    </message>
    <message>
        <source>Membership inference attack</source>
        <translation>成员推断攻击</translation>
    </message>
    <message>
        <source>Mirror half of the images. Leave it off where left and right mean something.</source>
        <translation>将一半图像左右翻转。左右有意义时请不要开启。</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Negative noise</source>
        <translation>负噪声</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Noise learning rate</source>
        <translation>噪声的学习率</translation>
    </message>
    <message>
        <source>Noise penalty</source>
        <translation>噪声惩罚</translation>
    </message>
    <message>
        <source>Noise steps</source>
        <translation>噪声步数</translation>
    </message>
    <message>
        <source>Optimisation steps for the noise of each class.</source>
        <translation>每个类别的噪声的优化步数。</translation>
    </message>
    <message>
        <source>Passes of the coarse model</source>
        <translation>粗糙模型的遍历次数</translation>
    </message>
    <message>
        <source>Passes of the regrown top</source>
        <translation>重新学习的顶层的遍历次数</translation>
    </message>
    <message>
        <source>Passes of the softened model</source>
        <translation>软化模型的遍历次数</translation>
    </message>
    <message>
        <source>Passes over the images</source>
        <translation>遍历图像的次数</translation>
    </message>
    <message>
        <source>Passes over the images to forget</source>
        <translation>遍历要遗忘图像的次数</translation>
    </message>
    <message>
        <source>Passes that forget</source>
        <translation>用于遗忘的遍数</translation>
    </message>
    <message>
        <source>Positive noise</source>
        <translation>正噪声</translation>
    </message>
    <message>
        <source>Pull to zero</source>
        <translation>拉向零的力度</translation>
    </message>
    <message>
        <source>Pulls weights to zero; guards against learning single images by heart.</source>
        <translation>将权重拉向零；防止死记单张图像。</translation>
    </message>
    <message>
        <source>Questions about a class show one of so many images of it, each beside another third class. More depends less on a single image, and is slower.</source>
        <translation>关于一个类别的问题会显示该类别这么多张图像中的一张，每张旁边是另一个第三类别。数量多则对单张图像的依赖小，但更慢。</translation>
    </message>
    <message>
        <source>Random mirroring</source>
        <translation>随机翻转</translation>
    </message>
    <message>
        <source>Random shift</source>
        <translation>随机平移</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选取</translation>
    </message>
    <message>
        <source>Share of images to forget</source>
        <translation>待遗忘图像的比例</translation>
    </message>
    <message>
        <source>Share of images to keep</source>
        <translation>待保留图像的比例</translation>
    </message>
    <message>
        <source>Share of weights</source>
        <translation>权重的比例</translation>
    </message>
    <message>
        <source>Share that starts again</source>
        <translation>重新开始的比例</translation>
    </message>
    <message>
        <source>Share with noise</source>
        <translation>加噪声的比例</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>锐度</translation>
    </message>
    <message>
        <source>Single images as if never seen</source>
        <translation>单张图像如同从未见过</translation>
    </message>
    <message>
        <source>Step size of the noise&apos;s own optimiser (Adam).</source>
        <translation>噪声自身优化器 (Adam) 的步长。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Stop on collapse</source>
        <translation>崩溃时停止</translation>
    </message>
    <message>
        <source>Stop when accuracy on images to keep stays below this share of what it was before. 0 never stops; retraining ignores it.</source>
        <translation>当对待保留图像的准确率低于之前的这一比例时停止。0 表示从不停止；重新训练不受其影响。</translation>
    </message>
    <message>
        <source>Stop when more brings nothing</source>
        <translation>继续无益时停止</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>The fewest images that a forget set may have.</source>
        <translation>遗忘集至少须有的图像数。</translation>
    </message>
    <message>
        <source>The fewest images that forgetting must be measured on.</source>
        <translation>遗忘至少须在这么多张图像上测量。</translation>
    </message>
    <message>
        <source>The largest share of forgotten images that an attacker may take for training images.</source>
        <translation>攻击者可认作训练图像的被遗忘图像的最大比例。</translation>
    </message>
    <message>
        <source>The largest share of images of a class forgotten whole that may still be recognised.</source>
        <translation>整体遗忘的类别中仍可被识别的图像的最大比例。</translation>
    </message>
    <message>
        <source>The largest step of the one-cycle schedule.</source>
        <translation>one-cycle 调度的最大步长。</translation>
    </message>
    <message>
        <source>The rest is the weight of unlearning. Less than the usual value forgets faster.</source>
        <translation>其余为遗忘学习的权重。小于通常的值时遗忘更快。</translation>
    </message>
    <message>
        <source>The worse end of a figure’s 95 % interval has to meet its limit, too.</source>
        <translation>数字的 95 % 区间中较差的一端也必须满足其限值。</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Weight of certainty</source>
        <translation>确定程度的权重</translation>
    </message>
    <message>
        <source>Weight of similarity</source>
        <translation>相似度的权重</translation>
    </message>
    <message>
        <source>Weight of the images to keep</source>
        <translation>待保留图像的权重</translation>
    </message>
    <message>
        <source>Weight of the labels</source>
        <translation>标签的权重</translation>
    </message>
    <message>
        <source>Weight of the noise&apos;s own size in its loss. Large values shrink it to nothing.</source>
        <translation>噪声自身大小在其损失中的权重。值大会使其缩小至无。</translation>
    </message>
    <message>
        <source>Weight of the original&apos;s answers</source>
        <translation>原模型回答的权重</translation>
    </message>
    <message>
        <source>Weight of the true class</source>
        <translation>真实类别的权重</translation>
    </message>
    <message>
        <source>Where images of classes that stay are forgotten, the model must answer about them as one that never saw them would: neither better nor worse.</source>
        <translation>当被遗忘图像的类别保留时，模型对它们的回答必须与从未见过它们的模型一样：既不更好，也不更差。</translation>
    </message>
</context>
<context>
    <name>preprocessing</name>
    <message>
        <source>As is usual for such models</source>
        <translation>此类模型的常用方式</translation>
    </message>
    <message>
        <source>As stored, from 0 to 255</source>
        <translation>按存储的值，0 到 255</translation>
    </message>
    <message>
        <source>Blue, green, red</source>
        <translation>蓝、绿、红</translation>
    </message>
    <message>
        <source>CIFAR-10’s mean and deviation</source>
        <translation>CIFAR-10 的均值和标准差</translation>
    </message>
    <message>
        <source>Each image is made as large that its shorter side has {side} pixels; of that the middle is shown, {width} × {height} pixels, {colour}.</source>
        <translation>每张图像缩放到短边为 {side} 像素，取其中间的 {width} × {height} 像素，{colour}。</translation>
    </message>
    <message>
        <source>Each image is made {whole_width} × {whole_height} pixels large; of that the middle is shown, {width} × {height} pixels, {colour}.</source>
        <translation>每张图像缩放到 {whole_width} × {whole_height} 像素，取其中间的 {width} × {height} 像素，{colour}。</translation>
    </message>
    <message>
        <source>Each image is made {width} × {height} pixels large and shown {colour}.</source>
        <translation>每张图像缩放到 {width} × {height} 像素，{colour}。</translation>
    </message>
    <message>
        <source>From 0 to 1</source>
        <translation>0 到 1</translation>
    </message>
    <message>
        <source>From 0 to 255 less ImageNet’s mean</source>
        <translation>从 0 到 255，减去 ImageNet 的均值</translation>
    </message>
    <message>
        <source>From −1 to 1</source>
        <translation>−1 到 1</translation>
    </message>
    <message>
        <source>Grey, three times</source>
        <translation>灰度，三次</translation>
    </message>
    <message>
        <source>ImageNet’s mean and deviation</source>
        <translation>ImageNet 的均值和标准差</translation>
    </message>
    <message>
        <source>Images keep their size and are shown {colour}.</source>
        <translation>图像保持原尺寸，{colour}。</translation>
    </message>
    <message>
        <source>Its values are divided by {scale}; then the mean {mean} is subtracted and the result divided by the standard deviation {std}.</source>
        <translation>其数值除以 {scale}；然后减去均值 {mean}，再除以标准差 {std}。</translation>
    </message>
    <message>
        <source>MNIST’s mean and deviation</source>
        <translation>MNIST 的均值和标准差</translation>
    </message>
    <message>
        <source>Only the middle of each image</source>
        <translation>只用每张图像的中间部分</translation>
    </message>
    <message>
        <source>Red, green, blue</source>
        <translation>红、绿、蓝</translation>
    </message>
    <message>
        <source>The file does not say so: this is what such models usually expect. The next page shows whether it fits, and tries other ways.</source>
        <translation>文件中没有说明：这是此类模型通常所期望的。下一页会显示是否相符，并尝试其他方式。</translation>
    </message>
    <message>
        <source>The file says so itself.</source>
        <translation>文件本身如此说明。</translation>
    </message>
    <message>
        <source>You chose it. The next page shows whether it fits.</source>
        <translation>由您选择。下一页会显示是否相符。</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>以灰度显示</translation>
    </message>
    <message>
        <source>grey, three times</source>
        <translation>灰度，三次</translation>
    </message>
    <message>
        <source>in colour (blue, green, red)</source>
        <translation>彩色（蓝、绿、红）</translation>
    </message>
    <message>
        <source>in colour (red, green, blue)</source>
        <translation>以彩色显示（红、绿、蓝）</translation>
    </message>
    <message>
        <source>with {n} channels</source>
        <translation>以 {n} 个通道显示</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} 像素</translation>
    </message>
</context>
<context>
    <name>privacy</name>
    <message>
        <source>Nothing is sent before you agree to it.</source>
        <translation>在您同意之前，不会发送任何内容。</translation>
    </message>
    <message>
        <source>Nothing is sent now. Earlier, up to {n} images went to {host}.</source>
        <translation>现在不发送任何内容。先前最多有 {n} 张图像发送到 {host}。</translation>
    </message>
    <message>
        <source>On this computer only. Nothing is sent.</source>
        <translation>仅在本机上。不发送任何内容。</translation>
    </message>
    <message>
        <source>{n} images may go to {host}. All else stays on this computer.</source>
        <translation>{n} 张图像可能会发送到 {host}。其余一切留在这台计算机上。</translation>
    </message>
</context>
<context>
    <name>remaining</name>
    <message>
        <source>A copy of the original</source>
        <translation>原模型的副本</translation>
    </message>
    <message>
        <source>An earlier model that this project gave out</source>
        <translation>本项目给出的更早的模型</translation>
    </message>
    <message>
        <source>Another model</source>
        <translation>另一个模型</translation>
    </message>
    <message>
        <source>In the hands of {owner}.</source>
        <translation>在 {owner} 手中。</translation>
    </message>
    <message>
        <source>Models made on the way, in the project’s folder</source>
        <translation>项目文件夹中的中间模型</translation>
    </message>
    <message>
        <source>Names, hashes and pixels in the project’s folder</source>
        <translation>项目文件夹中的名称、哈希值和像素</translation>
    </message>
    <message>
        <source>Place: {place}.</source>
        <translation>位置：{place}。</translation>
    </message>
    <message>
        <source>Since {since}.</source>
        <translation>自 {since} 起。</translation>
    </message>
    <message>
        <source>Something written</source>
        <translation>文字材料</translation>
    </message>
    <message>
        <source>The images themselves</source>
        <translation>图像本身</translation>
    </message>
    <message>
        <source>The original model</source>
        <translation>原模型</translation>
    </message>
    <message>
        <source>What a server keeps of images that it was sent</source>
        <translation>服务器保留的所收到的图像内容</translation>
    </message>
    <message>
        <source>cleared (overwritten)</source>
        <translation>清除（已覆写）</translation>
    </message>
    <message>
        <source>deleted by the system</source>
        <translation>由系统删除</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>已销毁</translation>
    </message>
    <message>
        <source>medium destroyed</source>
        <translation>存储介质已销毁</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>purged (not recoverable)</source>
        <translation>净化（无法恢复）</translation>
    </message>
    <message>
        <source>still there</source>
        <translation>仍在</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>withdrawn, not destroyed</source>
        <translation>已收回，未销毁</translation>
    </message>
    <message>
        <source>{thing}: {state}</source>
        <translation>{thing}：{state}</translation>
    </message>
</context>
<context>
    <name>requests</name>
    <message>
        <source>1 day late</source>
        <translation>逾期 1 天</translation>
    </message>
    <message>
        <source>Hello,

I can&apos;t open “{name}” with MeGU Desktop: {reason} Could you send me its weights alone? In the program that made it, this line saves them:

    {line}

Any classifier of torchvision, timm or transformers is recognised from that. Please tell me as well which one it is, the names of the classes in the order of the outputs, the size of the images, and what they were normalised with (mean and standard deviation).

Thank you.</source>
        <translation>您好：

我无法用 MeGU Desktop 打开“{name}”：{reason}您能只把它的权重发给我吗？在制作它的程序中，下面这一行可以保存权重：

    {line}

这样就能识别 torchvision、timm 或 transformers 的任何分类器。另外请告诉我它是哪一种、按输出顺序排列的类别名称、图像的尺寸，以及归一化所用的均值和标准差。

谢谢。</translation>
    </message>
    <message>
        <source>Hello,

I can&apos;t open “{name}” with MeGU Desktop: {reason} It works with image classifiers made with PyTorch. Is there such a model, or could you train one of torchvision or timm on the same images? This line saves it so that I can open it:

    {line}

Thank you.</source>
        <translation>您好：

我无法用 MeGU Desktop 打开“{name}”：{reason}它适用于用 PyTorch 制作的图像分类器。有这样的模型吗？或者您能否用同样的图像训练一个 torchvision 或 timm 的模型？下面这一行可以把它保存为我能打开的形式：

    {line}

谢谢。</translation>
    </message>
    <message>
        <source>Hello,

I can&apos;t open “{name}” with MeGU Desktop: {reason} This architecture can&apos;t be opened as it is. There are two ways. Either train a classifier of torchvision or timm on the same images and send me what this line saves:

    {line}

Or, if MeGU is installed from source, write a small Python package that registers the network under the entry point “megu.models”; CONTRIBUTING.md of MeGU shows how in ten lines.

Thank you.</source>
        <translation>您好：

我无法用 MeGU Desktop 打开“{name}”：{reason}这种架构无法照原样打开。有两种办法。一是用同样的图像训练一个 torchvision 或 timm 的分类器，并把下面这一行保存的文件发给我：

    {line}

二是在从源代码安装 MeGU 的情况下，编写一个小的 Python 包，在入口点“megu.models”下注册该网络；MeGU 的 CONTRIBUTING.md 用十行说明了做法。

谢谢。</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>day moved to {date}</source>
        <translation>推迟至 {date}</translation>
    </message>
    <message>
        <source>due in {n} days</source>
        <translation>{n} 天后到期</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>due tomorrow</source>
        <translation>明天到期</translation>
    </message>
    <message>
        <source>given out on {date}, not checked yet</source>
        <translation>已于 {date} 交付，尚未检查</translation>
    </message>
    <message>
        <source>it holds arrays of NumPy.</source>
        <translation>它包含 NumPy 数组。</translation>
    </message>
    <message>
        <source>it is a Core ML file, made from another model.</source>
        <translation>它是由其他模型生成的 Core ML 文件。</translation>
    </message>
    <message>
        <source>it is a JAX model.</source>
        <translation>它是 JAX 模型。</translation>
    </message>
    <message>
        <source>it is a Keras model.</source>
        <translation>它是 Keras 模型。</translation>
    </message>
    <message>
        <source>it is a PaddlePaddle model.</source>
        <translation>它是 PaddlePaddle 模型。</translation>
    </message>
    <message>
        <source>it is a TensorFlow model.</source>
        <translation>它是 TensorFlow 模型。</translation>
    </message>
    <message>
        <source>it is a TorchScript program. I need the model before torch.jit.</source>
        <translation>它是 TorchScript 程序。我需要 torch.jit 之前的模型。</translation>
    </message>
    <message>
        <source>it is a compiled program.</source>
        <translation>它是编译后的程序。</translation>
    </message>
    <message>
        <source>it is a fastai learner, whose head is fastai&apos;s own.</source>
        <translation>它是 fastai 的 learner，其头部是 fastai 自有的。</translation>
    </message>
    <message>
        <source>it is a scikit-learn model, no neural network.</source>
        <translation>它是 scikit-learn 模型，不是神经网络。</translation>
    </message>
    <message>
        <source>it is an ONNX file, made from another model.</source>
        <translation>它是由其他模型生成的 ONNX 文件。</translation>
    </message>
    <message>
        <source>it is no model file that it knows.</source>
        <translation>它不是程序所知的模型文件。</translation>
    </message>
    <message>
        <source>it was made with torch.export. I need the model before that.</source>
        <translation>它是用 torch.export 制作的。我需要在那之前的模型。</translation>
    </message>
    <message>
        <source>its network is none that it knows (the first weight is “{example}”).</source>
        <translation>它的网络不是程序所知的网络（第一个权重为“{example}”）。</translation>
    </message>
    <message>
        <source>its weights are not those of the network in config.json.</source>
        <translation>它的权重与 config.json 中的网络不符。</translation>
    </message>
    <message>
        <source>its weights are quantised or sparse. I need them as they were before.</source>
        <translation>它的权重是量化的或稀疏的。我需要在那之前的权重。</translation>
    </message>
    <message>
        <source>met on {date}</source>
        <translation>已于 {date} 满足</translation>
    </message>
    <message>
        <source>not forgotten</source>
        <translation>未遗忘</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>refused on {date}</source>
        <translation>已于 {date} 拒绝</translation>
    </message>
    <message>
        <source>some weights are not numbers (NaN).</source>
        <translation>有些权重不是数字 (NaN)。</translation>
    </message>
    <message>
        <source>taken up by {run}</source>
        <translation>已由 {run} 处理</translation>
    </message>
    <message>
        <source>the file contains program code, which is not run for safety.</source>
        <translation>文件中含有程序代码，出于安全考虑不会运行。</translation>
    </message>
    <message>
        <source>the file holds no weights.</source>
        <translation>文件中没有权重。</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>the file is incomplete or damaged.</source>
        <translation>文件不完整或已损坏。</translation>
    </message>
    <message>
        <source>the file was compressed after it was saved.</source>
        <translation>文件在保存之后被压缩过。</translation>
    </message>
    <message>
        <source>the folder holds no weights.</source>
        <translation>文件夹中没有权重。</translation>
    </message>
    <message>
        <source>the folder holds weights for TensorFlow or JAX alone.</source>
        <translation>文件夹中只有用于 TensorFlow 或 JAX 的权重。</translation>
    </message>
    <message>
        <source>the model needs program code of its own (“{kind}”).</source>
        <translation>模型需要其自身的程序代码（“{kind}”）。</translation>
    </message>
    <message>
        <source>the network “{kind}” is defined in a program that is not part of the file.</source>
        <translation>网络“{kind}”是在不属于该文件的程序中定义的。</translation>
    </message>
    <message>
        <source>transformers can&apos;t make the model that config.json tells of ({reason}).</source>
        <translation>transformers 无法构建 config.json 中所述的模型（{reason}）。</translation>
    </message>
    <message>
        <source>{n} days late</source>
        <translation>逾期 {n} 天</translation>
    </message>
    <message>
        <source>{state}, {late}</source>
        <translation>{state}，{late}</translation>
    </message>
</context>
<context>
    <name>runs</name>
    <message>
        <source>Made for an earlier choice of images, or of what they were used for.</source>
        <translation>为先前对图像或其用途的选择所做。</translation>
    </message>
    <message>
        <source>Made for an earlier choice: {names}.</source>
        <translation>为先前的选择所做：{names}。</translation>
    </message>
    <message>
        <source>Run {n}: {how}</source>
        <translation>运行 {n}：{how}</translation>
    </message>
    <message>
        <source>Run {n}: {how} (earlier choice)</source>
        <translation>运行 {n}：{how}（先前的选择）</translation>
    </message>
    <message>
        <source>retrained</source>
        <translation>重新训练</translation>
    </message>
    <message>
        <source>{method}, {strength}</source>
        <translation>{method}（{strength}）</translation>
    </message>
</context>
<context>
    <name>sample</name>
    <message>
        <source>Digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>示例项目</translation>
    </message>
</context>
<context>
    <name>similarity</name>
    <message>
        <source>A score is {how}.</source>
        <translation>分数是{how}。</translation>
    </message>
    <message>
        <source>Cells set by hand: {n}.</source>
        <translation>手动设置的单元格：{n}。</translation>
    </message>
    <message>
        <source>False</source>
        <translation>假</translation>
    </message>
    <message>
        <source>How long it takes can be told after the first five.</source>
        <translation>前五个问题之后才能知道需要多长时间。</translation>
    </message>
    <message>
        <source>It answered in {seconds}, but with neither True nor False.</source>
        <translation>它在 {seconds} 内作答，但既不是真也不是假。</translation>
    </message>
    <message>
        <source>It needs about {needed} of memory; {free} are free.</source>
        <translation>它大约需要 {needed} 内存；可用 {free}。</translation>
    </message>
    <message>
        <source>It takes about {time}.</source>
        <translation>大约需要 {time}。</translation>
    </message>
    <message>
        <source>One cell set by hand went back to the answer. Undo brings it back.</source>
        <translation>一个手动设置的单元格已恢复为原回答。“撤销”可将其取回。</translation>
    </message>
    <message>
        <source>One cell was set by hand; unlearning uses it as it is.</source>
        <translation>有一个单元格是手动设置的；遗忘学习会照此使用。</translation>
    </message>
    <message>
        <source>Read off the probabilities that this classifier gives to images of each class. No question was asked.</source>
        <translation>取自此分类器对每个类别的图像给出的概率。没有提问。</translation>
    </message>
    <message>
        <source>Runs on {place} in {precision}.</source>
        <translation>在{place}上以 {precision} 运行。</translation>
    </message>
    <message>
        <source>Servers call this top_logprobs.</source>
        <translation>服务器称之为 top_logprobs。</translation>
    </message>
    <message>
        <source>That is about {n} tokens.</source>
        <translation>大约 {n} 个 token。</translation>
    </message>
    <message>
        <source>The connection works. It answered {word} ({n}) in {seconds}. A score is {how}.</source>
        <translation>连接正常。它在 {seconds} 内回答了{word}（{n}）。分数是{how}。</translation>
    </message>
    <message>
        <source>This is the whole matrix: every class is asked about.</source>
        <translation>这是完整的矩阵：每个类别都会询问。</translation>
    </message>
    <message>
        <source>True</source>
        <translation>真</translation>
    </message>
    <message>
        <source>the graphics card ({device})</source>
        <translation>显卡 ({device})</translation>
    </message>
    <message>
        <source>the processor (cpu)</source>
        <translation>处理器 (cpu)</translation>
    </message>
    <message>
        <source>{back} cells set by hand went back to the answers. Undo brings them back.</source>
        <translation>{back} 个手动设置的单元格已恢复为原回答。“撤销”可将其取回。</translation>
    </message>
    <message>
        <source>{n} answers are stored with the project. They will not be asked for again.</source>
        <translation>{n} 个回答已随项目保存，不会再次询问。</translation>
    </message>
    <message>
        <source>{n} cells were set by hand; unlearning uses them as they are.</source>
        <translation>{n} 个单元格是手动设置的；遗忘学习会照此使用。</translation>
    </message>
    <message>
        <source>{n} images went to {host}, {times} times in all.</source>
        <translation>{n} 张图像发送到了 {host}，共 {times} 次。</translation>
    </message>
    <message>
        <source>{n} of them could not be decided and are left out.</source>
        <translation>其中 {n} 个无法判定，已略去。</translation>
    </message>
    <message>
        <source>{n} of them rest on fewer votes than were asked for.</source>
        <translation>其中 {n} 个基于的票数少于所要求的票数。</translation>
    </message>
    <message>
        <source>{n} questions about {images} images, answered on this computer.</source>
        <translation>关于 {images} 张图像的 {n} 个问题，在这台计算机上作答。</translation>
    </message>
    <message>
        <source>{n} questions answered in {seconds} and stored with the project. They will not be asked again.</source>
        <translation>{n} 个问题在 {seconds} 内作答，并已随项目保存，不会再次询问。</translation>
    </message>
    <message>
        <source>{n} questions go to {host}, with {images} images.</source>
        <translation>{n} 个问题连同 {images} 张图像发送到 {host}。</translation>
    </message>
    <message>
        <source>“{file}” can’t be read. Ask for permission, or choose another file.</source>
        <translation>“{file}”无法读取。请申请权限，或选择其他文件。</translation>
    </message>
    <message>
        <source>“{file}” holds no table of classes. Export the matrix to see how it must look, then change that file.</source>
        <translation>“{file}”中没有类别的表格。请导出矩阵以查看应有的样子，然后修改该文件。</translation>
    </message>
    <message>
        <source>“{file}” is too large for a matrix of classes. Choose another file.</source>
        <translation>“{file}”作为类别矩阵过大。请选择其他文件。</translation>
    </message>
    <message>
        <source>“{file}” names a class “{name}” that these images don’t have. Rename it.</source>
        <translation>“{file}”中有类别“{name}”，而这些图像没有该类别。请将其改名。</translation>
    </message>
    <message>
        <source>“{file}” says the same as the answers.</source>
        <translation>“{file}”的内容与回答相同。</translation>
    </message>
    <message>
        <source>“{file}” says “{value}” for {row} taken for {column}. Give a number from 0 to 1 there.</source>
        <translation>“{file}”中 {row} 被认作 {column} 的值为“{value}”。请在那里填写 0 到 1 之间的数。</translation>
    </message>
    <message>
        <source>“{file}” was read.</source>
        <translation>“{file}”已读取。</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>Nothing chosen yet</source>
        <translation>尚未选择</translation>
    </message>
    <message>
        <source>The folder is not there now</source>
        <translation>文件夹现在不在那里</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>{names} to forget</source>
        <translation>待遗忘：{names}</translation>
    </message>
</context>
<context>
    <name>unit</name>
    <message>
        <source>0 = never taken for it, 1 = always taken for it</source>
        <translation>0 = 从不被认作它，1 = 总是被认作它</translation>
    </message>
    <message>
        <source>0 = never taken for it, {whole} = always taken for it</source>
        <translation>0 = 从不被认作它，{whole} = 总是被认作它</translation>
    </message>
    <message>
        <source>Numbers are millionths.</source>
        <translation>数字为百万分之一。</translation>
    </message>
    <message>
        <source>Numbers are thousandths.</source>
        <translation>数字为千分之一。</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>{first} and {last}</source>
        <translation>{first}和{last}</translation>
    </message>
    <message>
        <source>{first} and {n} others</source>
        <translation>{first}以及另外 {n} 个</translation>
    </message>
    <message>
        <source>{names}, {next}</source>
        <translation>{names}、{next}</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>“{name}”</translation>
    </message>
</context>
</TS>
